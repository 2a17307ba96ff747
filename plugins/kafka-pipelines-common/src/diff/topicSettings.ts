import type { EffectiveTopic } from '../pipeline/effective';
import { topicResourceName } from '../pipeline/topicResourceName';
import { settingsOf, type HoldsSecret, type Settings } from './settings';

/** All that is said of a topic, by key; config keys as `config.<key>`. */
export function topicSettings(
  { name, managed, resourceName, partitions, replicas, config }: EffectiveTopic,
  holdsSecret: HoldsSecret,
): Settings {
  return settingsOf(
    {
      managed,
      // What follows from the name says nothing
      ...(resourceName !== topicResourceName(name) && { resourceName }),
      partitions,
      replicas,
      config,
    },
    '',
    ['topics', name],
    holdsSecret,
  );
}

import { ownValue } from '../pipeline/ownRecord';
import { displayPath } from '../text/displayPath';
import type { Mistake } from './mistake';

/**
 * Keys that a KafkaConnector's config may not contain: the operator drops them
 * with a warning (Strimzi, `KafkaConnectorSpec`), because fields say the same.
 */
const WHERE: Record<string, string> = {
  name: 'The name of a connector is the key of its entry: remove it.',
  'connector.class': 'Write it as class, beside config.',
  'tasks.max': 'Write it as tasksMax, beside config.',
  'connector.plugin.version': 'Write it as version, beside config.',
};

/**
 * Keys of a connector's config that belong to a field of its entry, such as
 * `tasks.max`.
 *
 * @param config - the config, of one file or merged
 * @param path - path of the config
 * @public
 */
export function forbiddenConfigKeys(
  config: object,
  path: Mistake['path'],
): Mistake[] {
  return Object.keys(config).flatMap(key => {
    const hint = ownValue(WHERE, key);
    return hint
      ? [
          {
            message: `${displayPath(path)} may not contain ${key}.`,
            hint,
            path: [...path, key],
          },
        ]
      : [];
  });
}

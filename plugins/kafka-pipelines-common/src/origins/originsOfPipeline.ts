import type { Fleet } from '../fleet/types';
import { isMap } from '../pipeline/mergeValues';
import { connectorOrigins } from './connectorOrigins';
import { ksqldbOrigins } from './ksqldbOrigins';
import { pipelineSources } from './pipelineSources';
import { topicOrigins } from './topicOrigins';
import type { Origin } from './types';

const namesOf = (section: unknown): string[] =>
  isMap(section) ? Object.keys(section).sort() : [];

/**
 * Where every effective key of the connectors, topics and ksqlDB apps of a
 * pipeline comes from, and what it wins over. Entries that are switched off say
 * where.
 *
 * @returns nothing where the pipeline is not in the environment
 * @public
 */
export function originsOfPipeline(
  fleet: Fleet,
  pipeline: string,
  environment: string,
): Origin[] {
  const sources = pipelineSources(fleet, pipeline, environment);
  if (!sources) {
    return [];
  }
  const { connectors, topics, ksqldb } = sources.values;
  return [
    ...namesOf(connectors).flatMap(name => connectorOrigins(sources, name)),
    ...namesOf(topics).flatMap(name => topicOrigins(sources, name)),
    ...namesOf(ksqldb).flatMap(name => ksqldbOrigins(sources, name)),
  ];
}

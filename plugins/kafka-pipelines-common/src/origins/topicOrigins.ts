import { chartDefaults } from '../pipeline/chartDefaults';
import { effectiveTopic } from '../pipeline/effectiveTopic';
import { topicSchema } from '../pipeline/topic';
import { inOrder, offOrigins, rowOf, withFallback, type Entry } from './entry';
import { kafkaClusterOf } from './kafkaClusterOf';
import type { PipelineSources } from './pipelineSources';
import { layerAt } from './sources';
import { leavesOf, mergeTraced, trace, tracedAt, type Traced } from './traced';
import type { Origin } from './types';

/** The layers that effectiveTopic merges, in its order. */
function tracedTopic(
  sources: PipelineSources,
  name: string,
  kafkaCluster: string,
): Traced | undefined {
  const { shared, own } = sources;
  const defaults = ['defaults', 'topic'];
  const cluster = ['kafkaClusters', kafkaCluster];
  const merged = mergeTraced(
    layerAt(trace(chartDefaults), defaults),
    layerAt(shared, defaults),
    layerAt(own, ['topics', name]),
  );
  const fallbacks: Array<[string, Traced | undefined]> = [
    ['cluster', kafkaClusterOf(sources)],
    ['managed', tracedAt(shared, [...cluster, 'topics', 'managed'])],
    ['managed', trace('operator', undefined, ['topics', name, 'managed'])],
    ['namespace', tracedAt(shared, [...cluster, 'namespaces', 'topics'])],
  ];
  return fallbacks.reduce(
    (traced, [key, fallback]) => withFallback(traced, key, fallback),
    merged,
  );
}

/** Origins of all keys of a topic. */
export function topicOrigins(sources: PipelineSources, name: string): Origin[] {
  const { fleet, folder, sharedValues, values } = sources;
  const effective = effectiveTopic(sharedValues, values, name);
  const entry: Entry = {
    fleet,
    part: { kind: 'topic', name, folder },
    traced: tracedTopic(sources, name, effective?.kafkaCluster ?? ''),
  };
  return effective
    ? inOrder(
        leavesOf(entry.traced).map(leaf => rowOf(entry, leaf)),
        Object.keys(topicSchema.shape),
      )
    : offOrigins(entry);
}

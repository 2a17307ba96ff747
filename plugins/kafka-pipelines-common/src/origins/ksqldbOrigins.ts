import { chartDefaults } from '../pipeline/chartDefaults';
import { effectiveKsqldbApp } from '../pipeline/effectiveKsqldbApp';
import { ksqldbAppSchema } from '../pipeline/ksqldb';
import { inOrder, offOrigins, rowOf, withFallback, type Entry } from './entry';
import { kafkaClusterOf } from './kafkaClusterOf';
import type { PipelineSources } from './pipelineSources';
import { layerAt } from './sources';
import { leavesOf, mergeTraced, trace, type Traced } from './traced';
import type { Origin } from './types';

/** The layers that effectiveKsqldbApp merges, in its order. */
function tracedApp(sources: PipelineSources, name: string): Traced | undefined {
  const { shared, own } = sources;
  const defaults = ['defaults', 'ksqldb'];
  return withFallback(
    mergeTraced(
      layerAt(trace(chartDefaults), defaults),
      layerAt(shared, defaults),
      layerAt(own, ['ksqldb', name]),
    ),
    'cluster',
    kafkaClusterOf(sources),
  );
}

/** Origins of all keys of a ksqlDB app. */
export function ksqldbOrigins(
  sources: PipelineSources,
  name: string,
): Origin[] {
  const { fleet, folder, sharedValues, values } = sources;
  const entry: Entry = {
    fleet,
    part: { kind: 'ksqldb', name, folder },
    traced: tracedApp(sources, name),
  };
  return effectiveKsqldbApp(sharedValues, values, name)
    ? inOrder(
        leavesOf(entry.traced).map(leaf => rowOf(entry, leaf)),
        Object.keys(ksqldbAppSchema.shape),
      )
    : offOrigins(entry);
}

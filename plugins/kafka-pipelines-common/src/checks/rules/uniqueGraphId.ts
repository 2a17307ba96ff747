import { connectorId, topicId } from '../../lineage/graphIds';
import type { Claim } from '../claims';
import type { OnePipelineView } from '../fleetView';
import type { FleetRule } from '../rule';

function claimsOf({ connectors, topics, apps }: OnePipelineView): Claim[] {
  return [
    ...connectors.map(part => ({
      part,
      value: connectorId(part.effective.connectCluster, part.name),
    })),
    ...topics
      .filter(({ effective }) => effective.managed === 'operator')
      .map(part => ({
        part,
        value: topicId(part.effective.kafkaCluster, part.name),
      })),
    ...apps.map(part => ({ part, value: `ksqldb:${part.name}` })),
  ].map(({ part, value }) => ({
    scope: 'repository',
    value,
    label: `pipeline ${part.pipeline.name}`,
    subject: part.subject,
    // A file per environment may change the entry; the conflict is one.
    place: part.origin,
    group: part.pipeline.name,
  }));
}

/**
 * A thing of the graph is one entity of the catalog for all environments, so
 * it belongs to one pipeline. Where two of them meet in one environment, the
 * rule for what clashes there says more.
 */
export const uniqueGraphId: FleetRule = {
  id: 'unique/graph-id',
  severity: 'error',
  description:
    'Two pipelines have the same connector on one Connect cluster, the same ksqlDB app or the same managed topic, in whatever environments.',
  explanation: 'In the catalog they would be one thing with two owners.',
  bad: [
    '# pipelines/orders-cdc/values.yaml',
    'ksqldb:',
    '  orders-by-minute: {}',
    '# pipelines/orders-copy/values.yaml',
    'ksqldb:',
    '  orders-by-minute: {}',
  ].join('\n'),
  good: [
    '# pipelines/orders-cdc/values.yaml',
    'ksqldb:',
    '  orders-by-minute: {}',
    '# pipelines/orders-copy/values.yaml',
    'ksqldb:',
    '  orders-by-minute-copy: {}',
  ].join('\n'),
  yieldsTo: 'unique/',
  unique: {
    ofPipeline: claimsOf,
    describe: ({ value }, others) => ({
      message: `${value} also belongs to ${others}.`,
      hint: 'Keep it in one pipeline: the catalog knows it once, with one owner.',
    }),
    name: (_, others) => others.map(({ label }) => label),
  },
};

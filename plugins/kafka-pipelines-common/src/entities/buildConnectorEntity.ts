import type { Entity } from '@backstage/catalog-model';
import type { EffectiveConnector } from '../pipeline/effective';
import type { EntityContext } from './baseEntity';
import { partEntity, type PipelinePart } from './partEntity';

/** Component `kafka-connector`, a part of its pipeline. @public */
export function buildConnectorEntity(
  context: EntityContext,
  connector: PipelinePart<EffectiveConnector>,
): Entity {
  return partEntity(context, connector, {
    type: 'kafka-connector',
    runsOn: ({ connectCluster }) =>
      connectCluster ? `connect:${connectCluster}` : undefined,
    describe: ({ version, tasksMax, state, ...rest }) => ({
      class: rest.class,
      ...(version !== undefined && { version }),
      ...(tasksMax !== undefined && { tasksMax }),
      state: state ?? 'running',
      namespace: rest.namespace,
      kafkaCluster: rest.kafkaCluster,
    }),
  });
}

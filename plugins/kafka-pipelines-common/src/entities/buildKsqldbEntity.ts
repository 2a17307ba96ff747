import type { Entity } from '@backstage/catalog-model';
import type { EffectiveKsqldbApp } from '../pipeline/effective';
import type { EntityContext } from './baseEntity';
import { partEntity, type PipelinePart } from './partEntity';

/** Component `ksqldb-app`, a part of its pipeline. @public */
export function buildKsqldbEntity(
  context: EntityContext,
  app: PipelinePart<EffectiveKsqldbApp>,
): Entity {
  return partEntity(context, app, {
    type: 'ksqldb-app',
    runsOn: ({ kafkaCluster }) =>
      kafkaCluster ? `kafka:${kafkaCluster}` : undefined,
    describe: ({
      mode,
      serviceId,
      replicas,
      image,
      namespace,
      kafkaCluster,
    }) => ({ mode, serviceId, replicas, image, namespace, kafkaCluster }),
  });
}

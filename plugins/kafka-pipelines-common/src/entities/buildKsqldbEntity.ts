import type { Entity } from '@backstage/catalog-model';
import type { FleetPipeline } from '../fleet/types';
import type { Flows } from '../lineage/flows';
import type { EffectiveKsqldbApp } from '../pipeline/effective';
import { componentEntity, type EntityContext } from './baseEntity';
import { UNKNOWN_LIFECYCLE } from './buildPipelineEntity';
import { entityRefOfId, pipelineEntityRef } from './entityNames';
import type { ByEnvironment } from '../fleet/occurrences';
import { lineageSpec } from './lineageSpec';

/** Component `ksqldb-app`, a part of its pipeline. @public */
export function buildKsqldbEntity(
  context: EntityContext,
  options: {
    id: string;
    pipeline: FleetPipeline;
    owner: string;
    byEnvironment: ByEnvironment<EffectiveKsqldbApp>;
    flows: Flows;
  },
): Entity {
  const { id, pipeline, owner, byEnvironment, flows } = options;
  const [first] = Object.values(byEnvironment);
  return componentEntity(
    context,
    {
      id,
      title: first.name,
      file: pipeline.files[0],
      pipeline: pipeline.name,
      environments: Object.keys(byEnvironment),
    },
    {
      type: 'ksqldb-app',
      lifecycle: pipeline.metadata.lifecycle ?? UNKNOWN_LIFECYCLE,
      owner,
      subcomponentOf: pipelineEntityRef(pipeline.name, context.namespace),
      ...(first.kafkaCluster && {
        dependsOn: [
          entityRefOfId(`kafka:${first.kafkaCluster}`, context.namespace),
        ],
      }),
      ...lineageSpec(flows, context.namespace),
      environments: Object.fromEntries(
        Object.entries(byEnvironment).map(([environment, app]) => [
          environment,
          {
            mode: app.mode,
            serviceId: app.serviceId,
            replicas: app.replicas,
            image: app.image,
            namespace: app.namespace,
            kafkaCluster: app.kafkaCluster,
          },
        ]),
      ),
    },
  );
}

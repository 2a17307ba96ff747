import type { Entity } from '@backstage/catalog-model';
import type { FleetPipeline } from '../fleet/types';
import type { Flows } from '../lineage/flows';
import type { EffectiveConnector } from '../pipeline/effective';
import { componentEntity, type EntityContext } from './baseEntity';
import { UNKNOWN_LIFECYCLE } from './buildPipelineEntity';
import { entityRefOfId, pipelineEntityRef } from './entityNames';
import type { ByEnvironment } from '../fleet/occurrences';
import { lineageSpec } from './lineageSpec';

/** Component `kafka-connector`, a part of its pipeline. @public */
export function buildConnectorEntity(
  context: EntityContext,
  options: {
    id: string;
    pipeline: FleetPipeline;
    owner: string;
    byEnvironment: ByEnvironment<EffectiveConnector>;
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
      type: 'kafka-connector',
      lifecycle: pipeline.metadata.lifecycle ?? UNKNOWN_LIFECYCLE,
      owner,
      subcomponentOf: pipelineEntityRef(pipeline.name, context.namespace),
      ...(first.connectCluster && {
        dependsOn: [
          entityRefOfId(`connect:${first.connectCluster}`, context.namespace),
        ],
      }),
      ...lineageSpec(flows, context.namespace),
      environments: Object.fromEntries(
        Object.entries(byEnvironment).map(([environment, connector]) => [
          environment,
          {
            class: connector.class,
            ...(connector.version !== undefined && {
              version: connector.version,
            }),
            ...(connector.tasksMax !== undefined && {
              tasksMax: connector.tasksMax,
            }),
            state: connector.state ?? 'running',
            namespace: connector.namespace,
            kafkaCluster: connector.kafkaCluster,
          },
        ]),
      ),
    },
  );
}

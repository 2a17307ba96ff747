import type { Entity } from '@backstage/catalog-model';
import type { EffectiveTopic } from '../pipeline/effective';
import { resourceEntity, type EntityContext } from './baseEntity';
import { entityRefOfId } from './entityNames';
import type { ByEnvironment } from '../fleet/occurrences';

/** Resource `kafka-topic`, declared by a pipeline or only named by one. @public */
export function buildTopicEntity(
  context: EntityContext,
  options: {
    id: string;
    name: string;
    kafkaCluster: string;
    /** The declaring pipeline, where there is one. */
    pipeline?: string;
    file: string;
    owner: string;
    byEnvironment: ByEnvironment<EffectiveTopic>;
  },
): Entity {
  const { id, name, kafkaCluster, pipeline, file, owner, byEnvironment } =
    options;
  return resourceEntity(
    context,
    {
      id,
      title: name,
      file,
      pipeline,
      environments: Object.keys(byEnvironment),
    },
    {
      type: 'kafka-topic',
      owner,
      dependsOn: [entityRefOfId(`kafka:${kafkaCluster}`, context.namespace)],
      ...(pipeline && {
        dependencyOf: [
          entityRefOfId(`pipeline:${pipeline}`, context.namespace),
        ],
      }),
      environments: Object.fromEntries(
        Object.entries(byEnvironment).map(([environment, topic]) => [
          environment,
          {
            managed: topic.managed,
            ...(topic.partitions !== undefined && {
              partitions: topic.partitions,
            }),
            ...(topic.replicas !== undefined && { replicas: topic.replicas }),
            resourceName: topic.resourceName,
          },
        ]),
      ),
    },
  );
}

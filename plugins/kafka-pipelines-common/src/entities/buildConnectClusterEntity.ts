import type { Entity } from '@backstage/catalog-model';
import type { JsonObject } from '@backstage/types';
import type { ConnectClusterData } from '../fleet/clusters';
import { resourceEntity, type EntityContext } from './baseEntity';
import { entityRefOfId } from './entityNames';
import { publicDescription } from './publicMetadata';
import type { ByEnvironment } from '../fleet/occurrences';

/** Resource `kafka-connect-cluster`. @public */
export function buildConnectClusterEntity(
  context: EntityContext,
  options: {
    name: string;
    file: string;
    owner: string;
    byEnvironment: ByEnvironment<ConnectClusterData>;
  },
): Entity {
  const { name, file, owner, byEnvironment } = options;
  const data = Object.values(byEnvironment);
  const kafkaClusters = new Set(
    data.flatMap(({ kafkaCluster }) => kafkaCluster ?? []),
  );
  return resourceEntity(
    context,
    {
      id: `connect:${name}`,
      title: name,
      description: publicDescription(
        data.find(({ description }) => description)?.description,
      ),
      file,
      environments: Object.keys(byEnvironment),
    },
    {
      type: 'kafka-connect-cluster',
      owner,
      ...(kafkaClusters.size > 0 && {
        dependsOn: [...kafkaClusters].map(cluster =>
          entityRefOfId(`kafka:${cluster}`, context.namespace),
        ),
      }),
      environments: Object.fromEntries(
        Object.entries(byEnvironment).map<[string, JsonObject]>(
          ([environment, { namespace, kafkaCluster, plugins }]) => [
            environment,
            {
              ...(namespace && { namespace }),
              ...(kafkaCluster && { kafkaCluster }),
              plugins: { ...plugins },
            },
          ],
        ),
      ),
    },
  );
}

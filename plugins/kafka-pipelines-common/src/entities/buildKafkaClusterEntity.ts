import type { Entity } from '@backstage/catalog-model';
import type { JsonObject } from '@backstage/types';
import type { KafkaCluster } from '../pipeline';
import { resourceEntity, type EntityContext } from './baseEntity';
import type { ByEnvironment } from '../fleet/occurrences';

/** Resource `kafka-cluster`. @public */
export function buildKafkaClusterEntity(
  context: EntityContext,
  options: {
    name: string;
    file: string;
    owner: string;
    byEnvironment: ByEnvironment<KafkaCluster>;
  },
): Entity {
  const { name, file, owner, byEnvironment } = options;
  return resourceEntity(
    context,
    {
      id: `kafka:${name}`,
      title: name,
      file,
      environments: Object.keys(byEnvironment),
    },
    {
      type: 'kafka-cluster',
      owner,
      environments: Object.fromEntries(
        Object.entries(byEnvironment).map<[string, JsonObject]>(
          ([environment, { bootstrapServers, authentication, topics }]) => [
            environment,
            {
              ...(bootstrapServers && { bootstrapServers }),
              ...(authentication?.type && {
                authentication: authentication.type,
              }),
              topics: topics?.managed ?? 'operator',
            },
          ],
        ),
      ),
    },
  );
}

import type { Entity } from '@backstage/catalog-model';
import { resourceEntity, type EntityContext } from './baseEntity';

/** Resource `dataset`: a table or collection outside of Kafka. @public */
export function buildDatasetEntity(
  context: EntityContext,
  options: {
    id: string;
    platform: string;
    name: string;
    file: string;
    owner: string;
  },
): Entity {
  const { id, platform, name, file, owner } = options;
  return resourceEntity(
    context,
    {
      id,
      title: name,
      file,
      tags: [platform],
      environments: [],
    },
    { type: 'dataset', owner, platform },
  );
}

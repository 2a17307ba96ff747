import type { Entity } from '@backstage/catalog-model';
import type { FleetPipeline } from '../fleet/types';
import { systemRef } from '../text/entityRefs';
import { componentEntity, type EntityContext } from './baseEntity';
import { publicDescription, publicLabels } from './publicMetadata';

/** Catalog lifecycle of a pipeline that does not say one. */
export const UNKNOWN_LIFECYCLE = 'unknown';

/** Component `kafka-pipeline`. @public */
export function buildPipelineEntity(
  context: EntityContext,
  pipeline: FleetPipeline,
  owner: string,
): Entity {
  const { metadata, name, folder, files, instances } = pipeline;
  const system = metadata.system && systemRef(metadata.system);
  return componentEntity(
    context,
    {
      id: `pipeline:${name}`,
      title: name,
      description: publicDescription(metadata.description),
      labels: publicLabels(metadata.labels),
      tags: metadata.tags,
      file: files[0] ?? `${folder}/values.yaml`,
      pipeline: name,
      environments: Object.keys(instances),
    },
    {
      type: 'kafka-pipeline',
      lifecycle: metadata.lifecycle ?? UNKNOWN_LIFECYCLE,
      owner,
      ...(system && { system }),
    },
  );
}

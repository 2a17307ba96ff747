import type { Entity } from '@backstage/catalog-model';
import type { JsonObject } from '@backstage/types';
import type { ByEnvironment } from '../fleet/occurrences';
import type { FleetPipeline } from '../fleet/types';
import type { Flows } from '../lineage/flows';
import { systemRef } from '../text/entityRefs';
import { componentEntity, type EntityContext } from './baseEntity';
import { UNKNOWN_LIFECYCLE } from './buildPipelineEntity';
import { entityRefOfId, pipelineEntityRef } from './entityNames';
import { lineageSpec } from './lineageSpec';

/** A connector or ksqlDB app in all its environments. @public */
export interface PipelinePart<T> {
  /** Graph id. */
  id: string;
  pipeline: FleetPipeline;
  owner: string;
  byEnvironment: ByEnvironment<T>;
  flows: Flows;
}

/**
 * Component for a part of a pipeline that moves data. Lifecycle and system are
 * the pipeline's: a part has none of its own.
 */
export function partEntity<T extends { name: string }>(
  context: EntityContext,
  { id, pipeline, owner, byEnvironment, flows }: PipelinePart<T>,
  kind: {
    type: string;
    /** Graph id of the cluster it runs on, where that is known. */
    runsOn: (thing: T) => string | undefined;
    /** What the entity says of it in one environment. */
    describe: (thing: T) => JsonObject;
  },
): Entity {
  const { namespace } = context;
  const { metadata } = pipeline;
  const [first] = Object.values(byEnvironment);
  const runsOn = kind.runsOn(first);
  const system = metadata.system && systemRef(metadata.system);
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
      type: kind.type,
      lifecycle: metadata.lifecycle ?? UNKNOWN_LIFECYCLE,
      owner,
      ...(system && { system }),
      subcomponentOf: pipelineEntityRef(pipeline.name, namespace),
      ...(runsOn && { dependsOn: [entityRefOfId(runsOn, namespace)] }),
      ...lineageSpec(flows, namespace),
      environments: Object.fromEntries(
        Object.entries(byEnvironment).map(([environment, thing]) => [
          environment,
          kind.describe(thing),
        ]),
      ),
    },
  );
}

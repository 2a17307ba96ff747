import { evaluateFilterPredicate } from '@backstage/filter-predicates';
import type { Entity } from '@backstage/catalog-model';
import {
  ANNOTATION_PIPELINE,
  ANNOTATION_REPOSITORY,
} from '@kafka-pipelines/backstage-plugin-kafka-pipelines-common';

/** Entities that are a pipeline; adopters may copy and narrow it. @public */
export const pipelineEntityFilter = {
  kind: 'component',
  'spec.type': 'kafka-pipeline',
};

/** Entities that are a part of a pipeline. @public */
export const pipelinePartEntityFilter = {
  $any: [
    {
      kind: 'component',
      'spec.type': { $in: ['kafka-connector', 'ksqldb-app'] },
    },
    { kind: 'resource', 'spec.type': 'kafka-topic' },
  ],
};

/** Whether an entity is a pipeline, for `EntitySwitch` of a legacy app. @public */
export function isKafkaPipelineEntity(entity: Entity): boolean {
  return evaluateFilterPredicate(pipelineEntityFilter, entity);
}

/** Whether an entity is a part of a pipeline, for `EntitySwitch` of a legacy app. @public */
export function isKafkaPipelinePartEntity(entity: Entity): boolean {
  return evaluateFilterPredicate(pipelinePartEntityFilter, entity);
}

/** Where an entity's pipeline is. */
export interface PipelineLocation {
  repository: string;
  name: string;
}

/** The pipeline an entity is, or is a part of; undefined when it says none. */
export function pipelineLocation(entity: Entity): PipelineLocation | undefined {
  const repository = entity.metadata.annotations?.[ANNOTATION_REPOSITORY];
  const name = entity.metadata.annotations?.[ANNOTATION_PIPELINE];
  return repository && name ? { repository, name } : undefined;
}

import {
  Entity,
  getCompoundEntityRef,
  parseEntityRef,
} from '@backstage/catalog-model';
import { InputError } from '@backstage/errors';
import {
  CatalogProcessor,
  CatalogProcessorEmit,
  LocationSpec,
  processingResult,
} from '@backstage/plugin-catalog-node';

/** Relation pairs by the field of the spec they are read from. */
const RELATIONS = [
  { field: 'producesTo', relation: 'producesTo', inverse: 'producedBy' },
  { field: 'consumesFrom', relation: 'consumesFrom', inverse: 'consumedBy' },
] as const;

function references(entity: Entity, field: string): string[] {
  const value = entity.spec?.[field];
  if (value === undefined) {
    return [];
  }
  if (
    !Array.isArray(value) ||
    !value.every((item): item is string => typeof item === 'string')
  ) {
    throw new InputError(`spec.${field} must be a list of entity references`);
  }
  return value;
}

/**
 * Turns `spec.producesTo` and `spec.consumesFrom` into relations in both
 * directions. A provider cannot emit relations, so this is the only place
 * where the direction of data becomes one.
 *
 * @public
 */
export class KafkaPipelinesRelationProcessor implements CatalogProcessor {
  getProcessorName(): string {
    return 'KafkaPipelinesRelationProcessor';
  }

  async postProcessEntity(
    entity: Entity,
    _location: LocationSpec,
    emit: CatalogProcessorEmit,
  ): Promise<Entity> {
    const self = getCompoundEntityRef(entity);
    for (const { field, relation, inverse } of RELATIONS) {
      for (const ref of references(entity, field)) {
        // References without a kind mean the topic, dataset or cluster kind.
        const other = parseEntityRef(ref, {
          defaultKind: 'Resource',
          defaultNamespace: self.namespace,
        });
        emit(
          processingResult.relation({
            source: self,
            type: relation,
            target: other,
          }),
        );
        emit(
          processingResult.relation({
            source: other,
            type: inverse,
            target: self,
          }),
        );
      }
    }
    return entity;
  }
}

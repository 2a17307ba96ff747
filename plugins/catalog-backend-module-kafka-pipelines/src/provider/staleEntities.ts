import { Entity } from '@backstage/catalog-model';
import {
  ANNOTATION_FINDINGS,
  ANNOTATION_ID,
  ANNOTATION_PIPELINE,
  ANNOTATION_STALE_SINCE,
} from '@kafka-pipelines/backstage-plugin-kafka-pipelines-common';
import { StaleFile } from '@kafka-pipelines/backstage-plugin-kafka-pipelines-node';

/** An entity is found by hand, so a few findings with their places suffice. */
const MAX_FINDINGS = 3;

/** Whether a file has a say in an entity. Shared files have one in all. */
function concerns(path: string, entity: Entity): boolean {
  const annotations = entity.metadata.annotations ?? {};
  const [folder, name] = path.split('/');
  switch (folder) {
    case 'pipelines':
      return annotations[ANNOTATION_PIPELINE] === name;
    case 'connect-clusters':
      return annotations[ANNOTATION_ID] === `connect:${name}`;
    default:
      return true;
  }
}

/**
 * Marks the entities that were made from an earlier version of a file, with
 * the commit of that version and with what is wrong now.
 */
export function markStale(entities: Entity[], stale: StaleFile[]): Entity[] {
  return entities.map(entity => {
    const files = stale.filter(
      ({ path, since }) => since && concerns(path, entity),
    );
    const since = files[0]?.since;
    if (!since) {
      return entity;
    }
    const findings = files
      .flatMap(file => file.findings)
      .slice(0, MAX_FINDINGS)
      .map(
        ({ file, line, column, message }) =>
          `${file}:${line}:${column} ${message}`,
      );
    return {
      ...entity,
      metadata: {
        ...entity.metadata,
        annotations: {
          ...entity.metadata.annotations,
          [ANNOTATION_STALE_SINCE]: since,
          [ANNOTATION_FINDINGS]: findings.join('\n'),
        },
      },
    };
  });
}

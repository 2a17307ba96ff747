import { Alert } from '@backstage/ui';
import type { Entity } from '@backstage/catalog-model';
import {
  ANNOTATION_FINDINGS,
  ANNOTATION_STALE_SINCE,
} from '@kafka-pipelines/backstage-plugin-kafka-pipelines-common';
import styles from './StaleNotice.module.css';

/** Says that an entity is older than its files, and what is wrong with them. */
export function StaleNotice({ entity }: { entity: Entity }) {
  const annotations = entity.metadata.annotations ?? {};
  const commit = annotations[ANNOTATION_STALE_SINCE];
  if (!commit) {
    return null;
  }
  return (
    <Alert
      role="status"
      status="warning"
      icon
      title={`The catalog shows this as of commit ${commit.slice(0, 7)}`}
      description={
        <>
          A file of it could not be read at any later commit.
          <span className={styles.findings}>
            {annotations[ANNOTATION_FINDINGS]}
          </span>
        </>
      }
    />
  );
}

import { Text } from '@backstage/ui';
import { PartName } from './PartName';
import styles from './PartNames.module.css';

interface PartNamesProps {
  entityRefs: string[];
  /** Shown when there is none. */
  none: string;
}

/** Names of parts below each other. */
export function PartNames({ entityRefs, none }: PartNamesProps) {
  if (entityRefs.length === 0) {
    return <Text variant="body-medium">{none}</Text>;
  }
  return (
    <ul className={styles.names}>
      {entityRefs.map(entityRef => (
        <li key={entityRef}>
          <PartName entityRef={entityRef} />
        </li>
      ))}
    </ul>
  );
}

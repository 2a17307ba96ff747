import { Fragment, type ReactNode } from 'react';
import styles from './DefinitionList.module.css';

interface DefinitionListProps {
  items: Array<{ term: string; value: ReactNode }>;
}

/** Names and values, one pair a line. */
export function DefinitionList({ items }: DefinitionListProps) {
  return (
    <dl className={styles.list}>
      {items.map(({ term, value }) => (
        <Fragment key={term}>
          <dt className={styles.term}>{term}</dt>
          <dd className={styles.value}>{value}</dd>
        </Fragment>
      ))}
    </dl>
  );
}

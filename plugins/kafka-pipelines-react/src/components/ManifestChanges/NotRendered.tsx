import styles from './NotRendered.module.css';

/** Pipelines of a large change that are rendered only when it is published. */
export function NotRendered({ pipelines }: { pipelines: string[] }) {
  return (
    <details className={styles.root}>
      <summary>
        {pipelines.length === 1
          ? '1 more pipeline is rendered when the change is published, not here'
          : `${pipelines.length} more pipelines are rendered when the change is published, not here`}
      </summary>
      <ul className={styles.list}>
        {pipelines.map(pipeline => (
          <li key={pipeline}>{pipeline}</li>
        ))}
      </ul>
    </details>
  );
}

import { Alert } from '@backstage/ui';
import { afterRemoval, type AfterRemoval } from './afterRemoval';
import type { EnvironmentChange } from './environmentChange';
import styles from './RemovedObjects.module.css';

const outcomes: Record<AfterRemoval, string> = {
  stays: 'stays in the cluster until somebody deletes it',
  waits: 'goes when somebody has confirmed it in Argo CD',
  goes: 'goes from the cluster',
};

/** What Argo CD makes of the objects that go from Git; nothing where none does. */
export function RemovedObjects({ change }: { change: EnvironmentChange }) {
  const { objects, rendered } = change;
  const removed = objects.filter(object => object.change === 'removed');
  if (removed.length === 0) return null;
  // Argo CD prunes no Application empty (allowEmpty: false).
  const isEmpty = objects.length === removed.length;
  return (
    <Alert
      status="warning"
      icon
      title={`${removed.length} ${
        removed.length === 1 ? 'object goes' : 'objects go'
      } from Git in ${rendered.environment}`}
      description={
        isEmpty ? (
          'Nothing is left to render. Argo CD refuses to prune an Application empty, so nothing goes from the cluster.'
        ) : (
          <ul className={styles.list}>
            {removed.map(({ kind, namespace, name, before = '' }) => (
              <li key={`${kind}/${namespace}/${name}`}>
                {kind} <strong>{name}</strong> {outcomes[afterRemoval(before)]}
              </li>
            ))}
          </ul>
        )
      }
    />
  );
}

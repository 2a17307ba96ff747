import { CopyButton } from '../CopyButton/CopyButton';
import styles from './HelmCommand.module.css';

interface HelmCommandProps {
  command: string;
}

/** The command line that prints the same manifests. */
export function HelmCommand({ command }: HelmCommandProps) {
  return (
    <div className={styles.command}>
      <span className={styles.label}>
        The same on the command line, in a checkout of the GitOps repository
      </span>
      <code className={styles.code}>{command}</code>
      <CopyButton text={command} label="helm template command" />
    </div>
  );
}

import { CopyButton } from '../CopyButton/CopyButton';
import styles from './HelmCommand.module.css';

interface HelmCommandProps {
  command: string;
}

/** The command line that prints the same manifests. */
export function HelmCommand({ command }: HelmCommandProps) {
  return (
    <div className={styles.command}>
      <span className={styles.label}>Same on the command line</span>
      <code className={styles.code}>{command}</code>
      <CopyButton text={command} label="helm template command" />
    </div>
  );
}

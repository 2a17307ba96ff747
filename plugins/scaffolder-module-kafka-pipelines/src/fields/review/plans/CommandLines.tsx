import { CopyButton } from '@kafka-pipelines/backstage-plugin-kafka-pipelines-react';
import styles from './CommandLines.module.css';

interface CommandLinesProps {
  lines: string[];
  /** What the lines do, for the copy button. */
  label: string;
  isDanger?: boolean;
}

/** Lines for a shell or a database, with a button that copies them. */
export const CommandLines = (props: CommandLinesProps) => {
  const { lines, label, isDanger = false } = props;
  const text = lines.join('\n');
  return (
    <div className={styles.lines} data-danger={isDanger}>
      <code className={styles.code}>{text}</code>
      <CopyButton text={text} label={label} />
    </div>
  );
};

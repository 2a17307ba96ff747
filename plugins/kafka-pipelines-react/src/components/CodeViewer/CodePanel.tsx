import type { ReactNode } from 'react';
import { CopyButton } from '../CopyButton/CopyButton';
import styles from './CodePanel.module.css';

interface CodePanelProps {
  label: string;
  /** What the copy button copies. */
  text: string;
  children: ReactNode;
}

/** Frame around code: what it is, a copy button, the code. */
export function CodePanel({ label, text, children }: CodePanelProps) {
  return (
    <div className={styles.panel}>
      <div className={styles.header}>
        <span className={styles.title} title={label}>
          {label}
        </span>
        <CopyButton text={text} label={label} />
      </div>
      {children}
    </div>
  );
}

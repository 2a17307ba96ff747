import type { ReactNode } from 'react';
import styles from './StatusPill.module.css';

/** Meaning of a {@link StatusPill}'s colour. @public */
export type StatusTone =
  | 'negative'
  | 'warning'
  | 'announcement'
  | 'positive'
  | 'neutral';

/** @public */
export interface StatusPillProps {
  tone: StatusTone;
  /** Decorative; the text has to say the same. */
  icon?: ReactNode;
  children: ReactNode;
}

/** A short status: colour, icon and always text. @public */
export function StatusPill({ tone, icon, children }: StatusPillProps) {
  return (
    <span className={styles.pill} data-tone={tone}>
      {icon && (
        <span className={styles.icon} aria-hidden="true">
          {icon}
        </span>
      )}
      {children}
    </span>
  );
}

import type { ReactNode } from 'react';
import type { Finding } from '@kafka-pipelines/backstage-plugin-kafka-pipelines-common';
import { useFirst } from '../LongList/useFirst';
import { StatusPill, type StatusTone } from '../StatusPill/StatusPill';
import styles from './FindingsList.module.css';

const SHOWN_AT_FIRST = 25;

interface FindingGroupProps {
  title: string;
  tone: StatusTone;
  icon: ReactNode;
  findings: Finding[];
  /** Goes to the place of a finding; undefined where that is not on the page. */
  goTo: (finding: Finding) => (() => void) | undefined;
}

export function FindingGroup({
  title,
  tone,
  icon,
  findings,
  goTo,
}: FindingGroupProps) {
  const { shown, more } = useFirst(findings, SHOWN_AT_FIRST);
  return (
    <section aria-label={title} className={styles.group} data-tone={tone}>
      <StatusPill tone={tone} icon={icon}>
        {title}
      </StatusPill>
      <ul className={styles.list}>
        {shown.map((finding, index) => (
          <FindingItem key={index} finding={finding} onGo={goTo(finding)} />
        ))}
      </ul>
      {more}
    </section>
  );
}

function FindingItem(props: { finding: Finding; onGo?: () => void }) {
  const { finding, onGo } = props;
  const place = (
    <code>
      {finding.file}:{finding.line}:{finding.column}
    </code>
  );
  return (
    <li className={styles.item}>
      <p className={styles.message}>{finding.message}</p>
      {finding.hint && <p className={styles.hint}>{finding.hint}</p>}
      <p className={styles.place}>
        {onGo ? (
          <button
            type="button"
            className={styles.go}
            title="Show this line"
            onClick={onGo}
          >
            {place}
          </button>
        ) : (
          place
        )}
        <span className={styles.rule}>{finding.rule}</span>
      </p>
    </li>
  );
}

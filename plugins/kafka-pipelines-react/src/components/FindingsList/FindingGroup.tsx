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
}

export function FindingGroup({
  title,
  tone,
  icon,
  findings,
}: FindingGroupProps) {
  const { shown, more } = useFirst(findings, SHOWN_AT_FIRST);
  return (
    <section aria-label={title} className={styles.group} data-tone={tone}>
      <StatusPill tone={tone} icon={icon}>
        {title}
      </StatusPill>
      <ul className={styles.list}>
        {shown.map((finding, index) => (
          <FindingItem key={index} finding={finding} />
        ))}
      </ul>
      {more}
    </section>
  );
}

function FindingItem({ finding }: { finding: Finding }) {
  return (
    <li className={styles.item}>
      <p className={styles.message}>{finding.message}</p>
      {finding.hint && <p className={styles.hint}>{finding.hint}</p>}
      <p className={styles.place}>
        <code>
          {finding.file}:{finding.line}:{finding.column}
        </code>
        <span className={styles.rule}>{finding.rule}</span>
      </p>
    </li>
  );
}

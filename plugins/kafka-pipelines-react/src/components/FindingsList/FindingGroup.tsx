import { useState, type ReactNode } from 'react';
import { Button } from '@backstage/ui';
import type { Finding } from '@kafka-pipelines/backstage-plugin-kafka-pipelines-common';
import { StatusPill, type StatusTone } from '../StatusPill/StatusPill';
import styles from './FindingsList.module.css';

/** More than a person reads at once; the rest is one click away. */
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
  const [showsAll, setShowsAll] = useState(false);
  const shown = showsAll ? findings : findings.slice(0, SHOWN_AT_FIRST);
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
      {shown.length < findings.length && (
        <Button
          size="small"
          variant="secondary"
          onPress={() => setShowsAll(true)}
        >
          {`Show all ${findings.length}`}
        </Button>
      )}
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

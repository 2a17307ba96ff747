import { Flex } from '@backstage/ui';
import type { FindingCounts } from '@kafka-pipelines/backstage-plugin-kafka-pipelines-common';
import { RiCheckLine } from '@remixicon/react';
import { StatusPill } from '../StatusPill/StatusPill';
import { severities } from './severities';

/** @public */
export interface FindingCountPillsProps {
  counts: FindingCounts;
}

/** How many findings of each severity, or that there is none. @public */
export function FindingCountPills({ counts }: FindingCountPillsProps) {
  const present = severities.filter(({ severity }) => counts[severity] > 0);
  if (present.length === 0) {
    return (
      <StatusPill tone="positive" icon={<RiCheckLine size={14} />}>
        No findings
      </StatusPill>
    );
  }
  return (
    <Flex gap="1" style={{ flexWrap: 'wrap' }}>
      {present.map(({ severity, tone, icon, count }) => (
        <StatusPill key={severity} tone={tone} icon={icon}>
          {count(counts[severity])}
        </StatusPill>
      ))}
    </Flex>
  );
}

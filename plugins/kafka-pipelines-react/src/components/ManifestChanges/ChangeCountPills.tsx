import { StatusPill } from '../StatusPill/StatusPill';
import { changeLooks } from './changeLooks';
import type { ChangeCounts } from './environmentChange';

interface ChangeCountPillsProps {
  counts: ChangeCounts;
}

/** How many objects appear, change and go, or that none does. */
export function ChangeCountPills({ counts }: ChangeCountPillsProps) {
  const present = (['added', 'changed', 'removed'] as const).filter(
    change => counts[change] > 0,
  );
  if (present.length === 0) {
    return <StatusPill tone="neutral">no object changes</StatusPill>;
  }
  return (
    <>
      {present.map(change => (
        <StatusPill key={change} tone={changeLooks[change].tone}>
          {`${counts[change]} ${changeLooks[change].word}`}
        </StatusPill>
      ))}
    </>
  );
}

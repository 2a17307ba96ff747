import { Accordion, AccordionPanel, AccordionTrigger } from '@backstage/ui';
import { StatusPill } from '@kafka-pipelines/backstage-plugin-kafka-pipelines-react';
import type { ReactNode } from 'react';
import { count } from '../../words';
import type { ValueFinding } from './state/editFindings';
import styles from './PipelineEditor.module.css';

interface FoldedProps {
  title: ReactNode;
  /** Of the heading. */
  level: 3 | 4;
  /** That something in it was changed, in a word or two. */
  change: string | undefined;
  /** What is wrong in it. */
  findings: readonly ValueFinding[];
  isOpen: boolean;
  onOpenChange: (isOpen: boolean) => void;
  children: ReactNode;
}

/** A part of a file that can be opened; closed, it says whether to look inside. */
export const Folded = (props: FoldedProps) => {
  const { title, level, change, findings, isOpen, onOpenChange } = props;
  const errors = findings.filter(({ severity }) => severity === 'error').length;
  return (
    <Accordion isExpanded={isOpen} onExpandedChange={onOpenChange}>
      <AccordionTrigger level={level}>
        <span className={styles.trigger}>
          {title}
          {change && <StatusPill tone="announcement">{change}</StatusPill>}
          {errors > 0 && (
            <StatusPill tone="negative">{count(errors, 'error')}</StatusPill>
          )}
        </span>
      </AccordionTrigger>
      {/* A closed panel stays mounted: fields nobody looks at are not built. */}
      <AccordionPanel>{isOpen && props.children}</AccordionPanel>
    </Accordion>
  );
};

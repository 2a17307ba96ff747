import { useState } from 'react';
import {
  Accordion,
  AccordionPanel,
  AccordionTrigger,
  Flex,
} from '@backstage/ui';
import { useFirst } from '../LongList/useFirst';
import { StatusPill } from '../StatusPill/StatusPill';
import { ChangeCountPills } from './ChangeCountPills';
import { changeCounts, type EnvironmentChange } from './environmentChange';
import { PipelineEnvironments } from './PipelineEnvironments';
import styles from './PipelineList.module.css';

const SHOWN_AT_FIRST = 10;

interface PipelineListProps {
  /** Environments by pipeline. */
  pipelines: Map<string, EnvironmentChange[]>;
}

/** Many pipelines with what changes in each; one is open at a time. */
export function PipelineList({ pipelines }: PipelineListProps) {
  const [open, setOpen] = useState<string>();
  const { shown, more } = useFirst(
    [...pipelines],
    SHOWN_AT_FIRST,
    'rendered pipelines',
  );
  return (
    <Flex direction="column" gap="2">
      {shown.map(([pipeline, changes]) => {
        const failed = changes.filter(({ kind }) => kind === 'fails');
        const isOpen = open === pipeline;
        return (
          <Accordion
            key={pipeline}
            isExpanded={isOpen}
            onExpandedChange={expand => setOpen(expand ? pipeline : undefined)}
          >
            <AccordionTrigger>
              <span className={styles.trigger}>
                <span className={styles.name}>{pipeline}</span>{' '}
                {failed.length > 0 && (
                  <StatusPill tone="negative">
                    {`fails in ${failed
                      .map(({ rendered }) => rendered.environment)
                      .join(', ')}`}
                  </StatusPill>
                )}
                {failed.length < changes.length && (
                  <ChangeCountPills counts={changeCounts(changes)} />
                )}
              </span>
            </AccordionTrigger>
            {/* A closed panel stays mounted: editors nobody looks at are not built. */}
            <AccordionPanel>
              {isOpen && <PipelineEnvironments changes={changes} />}
            </AccordionPanel>
          </Accordion>
        );
      })}
      {more}
    </Flex>
  );
}

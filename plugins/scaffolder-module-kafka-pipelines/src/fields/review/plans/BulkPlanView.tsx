import { useMemo } from 'react';
import { Cell, CellText, Flex, Text, type ColumnConfig } from '@backstage/ui';
import type {
  BulkPlan,
  BulkRow,
} from '@kafka-pipelines/backstage-plugin-kafka-pipelines-common';
import {
  StatusPill,
  type StatusTone,
} from '@kafka-pipelines/backstage-plugin-kafka-pipelines-react';
import { Value } from '../../../table/Value';
import { bulkOutcomes } from './bulkOutcomes';
import { Place } from './Place';
import { PlanTable } from './PlanTable';

const tones: Record<BulkRow['outcome'], StatusTone> = {
  changed: 'announcement',
  same: 'neutral',
  inherited: 'neutral',
  skipped: 'warning',
};

const columns: Array<ColumnConfig<BulkRow & { id: string }>> = [
  {
    id: 'pipeline',
    label: 'Pipeline',
    isRowHeader: true,
    defaultWidth: '1fr',
    minWidth: 180,
    cell: ({ pipeline, connector }) => (
      <CellText title={pipeline} description={connector} />
    ),
  },
  {
    id: 'environments',
    label: 'Environments',
    defaultWidth: 150,
    cell: ({ environments }) => (
      <CellText title={environments.join(', ') || '–'} />
    ),
  },
  {
    id: 'outcome',
    label: 'Outcome',
    defaultWidth: 110,
    cell: ({ outcome }) => (
      <Cell>
        <StatusPill tone={tones[outcome]}>{outcome}</StatusPill>
      </Cell>
    ),
  },
  {
    id: 'was',
    label: 'Now',
    defaultWidth: '1fr',
    minWidth: 110,
    cell: ({ was }) => (
      <Cell>
        <Value text={was} none="not set" />
      </Cell>
    ),
  },
  {
    id: 'value',
    label: 'Then',
    defaultWidth: '1fr',
    minWidth: 110,
    cell: ({ outcome, was, value, reason }) => (
      <Cell>
        {outcome === 'changed' ? (
          <Value text={value} none="removed" />
        ) : (
          reason ?? <Value text={was} none="not set" />
        )}
      </Cell>
    ),
  },
  {
    id: 'place',
    label: 'Where',
    defaultWidth: '2fr',
    minWidth: 220,
    cell: ({ file, pointer }) => <Place file={file} pointer={pointer} />,
  },
];

/** Every place that fits a bulk change, and what becomes of it. */
export const BulkPlanView = ({ plan }: { plan: BulkPlan }) => {
  const outcomes = bulkOutcomes(plan.rows);
  // What changes is what is reviewed.
  const rows = useMemo(
    () =>
      bulkOutcomes(plan.rows).flatMap(({ outcome }) =>
        plan.rows.filter(row => row.outcome === outcome),
      ),
    [plan.rows],
  );
  if (rows.length === 0) {
    return (
      <Text as="p" variant="body-medium">
        Nothing fits the selection.
      </Text>
    );
  }
  return (
    <Flex direction="column" gap="3">
      <Flex gap="1" style={{ flexWrap: 'wrap' }}>
        {outcomes
          .filter(({ number }) => number > 0)
          .map(({ outcome, number, phrase }) => (
            <StatusPill key={outcome} tone={tones[outcome]}>
              {`${number} ${phrase(number)}`}
            </StatusPill>
          ))}
      </Flex>
      <PlanTable rows={rows} columns={columns} />
    </Flex>
  );
};

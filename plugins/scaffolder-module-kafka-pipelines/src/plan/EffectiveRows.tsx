import { Cell, type ColumnConfig, Text } from '@backstage/ui';
import type { EffectiveRow } from '@kafka-pipelines/backstage-plugin-kafka-pipelines-common';
import { PlanTable } from '../fields/review/plans/PlanTable';
import { pointerText } from '../table/pointerText';
import { Value } from '../table/Value';

const columns: Array<ColumnConfig<EffectiveRow & { id: string }>> = [
  {
    id: 'pointer',
    label: 'Field',
    isRowHeader: true,
    defaultWidth: '1fr',
    minWidth: 240,
    cell: ({ pointer }) => <Cell>{pointerText(pointer)}</Cell>,
  },
  {
    id: 'before',
    label: 'Before',
    defaultWidth: '1fr',
    minWidth: 140,
    cell: ({ before }) => (
      <Cell>
        <Value text={before} none="not set" />
      </Cell>
    ),
  },
  {
    id: 'after',
    label: 'After',
    defaultWidth: '1fr',
    minWidth: 140,
    cell: ({ after }) => (
      <Cell>
        <Value text={after} none="not set any more" />
      </Cell>
    ),
  },
];

/** What a promotion changes in what runs in the target, after all layers. */
export const EffectiveRows = ({ rows }: { rows: EffectiveRow[] }) =>
  rows.length === 0 ? (
    <Text as="p" variant="body-medium">
      Nothing of what runs in the target changes.
    </Text>
  ) : (
    <PlanTable rows={rows} columns={columns} />
  );

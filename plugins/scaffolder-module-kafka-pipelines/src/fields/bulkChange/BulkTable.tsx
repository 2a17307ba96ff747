import {
  Cell,
  CellText,
  type ColumnConfig,
  Select,
  Table,
  useTable,
} from '@backstage/ui';
import type { BulkRow } from '@kafka-pipelines/backstage-plugin-kafka-pipelines-common';
import { useMemo, useState } from 'react';
import { pointerText } from '../../table/pointerText';
import { Value } from '../../table/Value';
import { countOutcomes, OUTCOMES } from './outcomes';

type Row = BulkRow & { id: string };

/** The id of the choice that shows every outcome. */
const ALL = 'all';

/** What becomes of each field that the selection is about, a page at a time. */
export const BulkTable = ({ rows }: { rows: BulkRow[] }) => {
  const [shown, setShown] = useState(ALL);
  const counts = countOutcomes(rows);
  const present = OUTCOMES.filter(({ id }) => counts[id] > 0);
  // An outcome may be gone after another question
  const outcome = present.some(({ id }) => id === shown) ? shown : ALL;
  const data = useMemo(
    () =>
      rows
        .filter(row => outcome === ALL || row.outcome === outcome)
        .map(row => ({
          ...row,
          id: JSON.stringify([row.connector, row.file, row.pointer]),
        })),
    [rows, outcome],
  );
  const { tableProps } = useTable<Row, string>({
    mode: 'complete',
    data,
    // Only tells the table to go back to its first page.
    filter: outcome,
    paginationOptions: { pageSize: 25, pageSizeOptions: [25, 50, 100] },
  });
  return (
    <>
      {present.length > 1 && (
        <Select
          label="Rows shown"
          size="small"
          options={[
            { id: ALL, label: `All (${rows.length})` },
            ...present.map(({ id, title }) => ({
              id,
              label: `${title} (${counts[id]})`,
            })),
          ]}
          value={outcome}
          onChange={key => setShown(String(key))}
        />
      )}
      <Table {...tableProps} columnConfig={COLUMNS} />
    </>
  );
};

const titleOf = (row: BulkRow) =>
  OUTCOMES.find(({ id }) => id === row.outcome)?.title ?? row.outcome;

const COLUMNS: Array<ColumnConfig<Row>> = [
  {
    id: 'pipeline',
    label: 'Pipeline',
    isRowHeader: true,
    defaultWidth: '1fr',
    minWidth: 160,
    cell: ({ pipeline, connector }) => (
      <CellText
        title={pipeline}
        description={connector && `Connector ${connector}`}
      />
    ),
  },
  {
    id: 'outcome',
    label: 'What happens',
    defaultWidth: '1fr',
    minWidth: 150,
    cell: row => <CellText title={titleOf(row)} description={row.reason} />,
  },
  {
    id: 'environments',
    label: 'Environments',
    defaultWidth: 130,
    cell: ({ environments }) => (
      <CellText title={environments.join(', ') || '–'} />
    ),
  },
  {
    id: 'was',
    label: 'Now',
    defaultWidth: '1fr',
    minWidth: 120,
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
    minWidth: 120,
    cell: ({ outcome, was, value }) => (
      <Cell>
        <Value
          text={outcome === 'changed' ? value : was}
          none={outcome === 'changed' ? 'taken out' : 'not set'}
        />
      </Cell>
    ),
  },
  {
    id: 'file',
    label: 'File',
    defaultWidth: '2fr',
    minWidth: 200,
    cell: ({ file, pointer }) => (
      <CellText title={file} description={pointerText(pointer)} />
    ),
  },
];

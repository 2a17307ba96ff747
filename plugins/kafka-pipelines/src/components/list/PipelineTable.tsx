import { useMemo } from 'react';
import {
  Button,
  Cell,
  CellText,
  Table,
  Text,
  useTable,
  type ColumnConfig,
} from '@backstage/ui';
import type { PipelineSummary } from '@kafka-pipelines/backstage-plugin-kafka-pipelines-common';
import { FindingCountPills } from '@kafka-pipelines/backstage-plugin-kafka-pipelines-react';
import { usePipelinePath } from '../../routes';
import { EmptyMessage } from '../shared/EmptyMessage';
import { EntityLink } from '../shared/EntityLink';
import { PillList } from '../shared/PillList';
import { pickedAfter, pipelineId } from './bulkSelection';
import type { PipelineFilters } from './pipelineFilters';
import { sortPipelines } from './sortPipelines';
import styles from './PipelineTable.module.css';

type Row = PipelineSummary & { id: string };

interface PipelineTableProps {
  /** Those that fit the filters. */
  pipelines: PipelineSummary[];
  filters: PipelineFilters;
  onClearFilters: () => void;
  /** Ids of those that are picked. */
  picked: ReadonlySet<string>;
  /** Whether there is something to pick them for. */
  canPick: boolean;
  onPick: (ids: ReadonlySet<string>) => void;
}

/** Pipelines a page at a time. */
export function PipelineTable(props: PipelineTableProps) {
  const { pipelines, filters, onClearFilters, picked, canPick, onPick } = props;
  const pipelinePath = usePipelinePath();
  const rows = useMemo(
    () =>
      pipelines.map(pipeline => ({ ...pipeline, id: pipelineId(pipeline) })),
    [pipelines],
  );
  const { tableProps } = useTable<Row, PipelineFilters>({
    mode: 'complete',
    data: rows,
    // Only tells the table to go back to its first page.
    filter: filters,
    sortFn: sortPipelines,
    initialSort: { column: 'name', direction: 'ascending' },
    paginationOptions: { pageSize: 20, pageSizeOptions: [20, 50, 100] },
  });
  const columns = useMemo(() => columnsFor(pipelinePath), [pipelinePath]);

  return (
    <Table
      {...tableProps}
      className={styles.table}
      columnConfig={columns}
      selection={{
        mode: canPick ? 'multiple' : 'none',
        behavior: 'toggle',
        selected: picked,
        onSelectionChange: keys =>
          onPick(
            pickedAfter(
              picked,
              (tableProps.data ?? []).map(({ id }) => id),
              keys === 'all' ? keys : [...keys].map(String),
            ),
          ),
      }}
      emptyState={
        <EmptyMessage
          title="No pipeline fits these filters"
          actions={
            <Button variant="secondary" onPress={onClearFilters}>
              Clear filters
            </Button>
          }
        >
          Search for fewer words or remove a filter.
        </EmptyMessage>
      }
    />
  );
}

function columnsFor(
  pipelinePath: ReturnType<typeof usePipelinePath>,
): Array<ColumnConfig<Row>> {
  return [
    {
      id: 'name',
      label: 'Pipeline',
      isRowHeader: true,
      isSortable: true,
      defaultWidth: '1fr',
      minWidth: 188,
      cell: ({ repository, name, description }) => (
        <CellText
          title={name}
          description={description}
          href={pipelinePath({ repository, name })}
        />
      ),
    },
    {
      id: 'owner',
      label: 'Owner',
      isSortable: true,
      defaultWidth: 130,
      cell: ({ owner }) => (
        <Cell>
          {owner ? (
            <EntityLink entityRef={owner} defaultKind="group" />
          ) : (
            <Text variant="body-medium" color="secondary">
              No owner
            </Text>
          )}
        </Cell>
      ),
    },
    {
      id: 'environments',
      label: 'Environments',
      defaultWidth: 136,
      cell: ({ environments }) => (
        <Cell>
          <PillList values={environments} none="None yet" />
        </Cell>
      ),
    },
    {
      id: 'connectClusters',
      label: 'Connect clusters',
      defaultWidth: 156,
      cell: ({ connectClusters }) => (
        <CellText title={connectClusters.join(', ') || '–'} />
      ),
    },
    count('connectors', 'Connectors', 136),
    count('topics', 'Topics', 94),
    count('ksqldb', 'ksqlDB apps', 144),
    {
      id: 'findings',
      label: 'Findings',
      isSortable: true,
      defaultWidth: 136,
      cell: ({ findings }) => (
        <Cell>
          <FindingCountPills counts={findings} />
        </Cell>
      ),
    },
  ];
}

function count(
  id: 'connectors' | 'topics' | 'ksqldb',
  label: string,
  width: number,
): ColumnConfig<Row> {
  return {
    id,
    label,
    isSortable: true,
    defaultWidth: width,
    cell: row => <CellText title={String(row[id])} />,
  };
}

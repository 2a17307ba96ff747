import { useMemo } from 'react';
import { Table, useTable, type ColumnConfig } from '@backstage/ui';

interface PlanTableProps<T extends object> {
  rows: readonly T[];
  columns: Array<ColumnConfig<T & { id: string }>>;
}

const PAGE_SIZE = 20;

/** Lines of a plan; pages appear only when there are more than fit one. */
export function PlanTable<T extends object>({
  rows,
  columns,
}: PlanTableProps<T>) {
  const data = useMemo(
    () => rows.map((row, index) => ({ ...row, id: String(index) })),
    [rows],
  );
  const { tableProps } = useTable<T & { id: string }>({
    mode: 'complete',
    data,
    paginationOptions:
      data.length > PAGE_SIZE ? { pageSize: PAGE_SIZE } : { type: 'none' },
  });
  return <Table {...tableProps} columnConfig={columns} />;
}

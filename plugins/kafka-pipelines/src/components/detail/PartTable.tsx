import { useMemo } from 'react';
import { Table, useTable, type ColumnConfig } from '@backstage/ui';

interface Part {
  entityRef: string;
}

type Row<T> = T & { id: string };

interface PartTableProps<T extends Part> {
  parts: T[];
  columns: Array<ColumnConfig<Row<T>>>;
}

const PAGE_SIZE = 25;

/** Parts of a pipeline; pages appear only when there are more than fit one. */
export function PartTable<T extends Part>({
  parts,
  columns,
}: PartTableProps<T>) {
  const rows = useMemo(
    () => parts.map(part => ({ ...part, id: part.entityRef })),
    [parts],
  );
  const { tableProps } = useTable<Row<T>>({
    mode: 'complete',
    data: rows,
    paginationOptions:
      rows.length > PAGE_SIZE ? { pageSize: PAGE_SIZE } : { type: 'none' },
  });
  return <Table {...tableProps} columnConfig={columns} />;
}

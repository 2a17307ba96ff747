import { useMemo } from 'react';
import { Cell, CellText, type ColumnConfig } from '@backstage/ui';
import type { TopicPart } from '@kafka-pipelines/backstage-plugin-kafka-pipelines-common';
import { EmptyMessage } from '../shared/EmptyMessage';
import { PillList } from '../shared/PillList';
import { PartName } from './PartName';
import { PartTable } from './PartTable';

interface TopicTableProps {
  topics: TopicPart[];
  isInCatalog: boolean;
}

/** Who creates and changes a topic, in words. */
const managers: Record<TopicPart['managed'], string> = {
  operator: 'Topic operator',
  external: 'Outside of this repository',
};

/** Topics a pipeline declares. */
export function TopicTable({ topics, isInCatalog }: TopicTableProps) {
  const columns = useMemo(() => columnsFor(isInCatalog), [isInCatalog]);
  if (topics.length === 0) {
    return (
      <EmptyMessage title="No topics">
        Declare the topics this pipeline owns below <code>topics</code> in its
        values file, with partitions and replicas.
      </EmptyMessage>
    );
  }
  return <PartTable parts={topics} columns={columns} />;
}

function columnsFor(
  isInCatalog: boolean,
): Array<ColumnConfig<TopicPart & { id: string }>> {
  return [
    {
      id: 'name',
      label: 'Topic',
      isRowHeader: true,
      defaultWidth: '3fr',
      minWidth: 220,
      cell: ({ name, entityRef }) => (
        <Cell>
          <PartName
            name={name}
            entityRef={entityRef}
            isInCatalog={isInCatalog}
          />
        </Cell>
      ),
    },
    {
      id: 'kafkaCluster',
      label: 'Kafka cluster',
      minWidth: 110,
      cell: ({ kafkaCluster }) => <CellText title={kafkaCluster} />,
    },
    {
      id: 'partitions',
      label: 'Partitions',
      minWidth: 90,
      cell: ({ partitions }) => <CellText title={String(partitions ?? '–')} />,
    },
    {
      id: 'replicas',
      label: 'Replicas',
      minWidth: 90,
      cell: ({ replicas }) => <CellText title={String(replicas ?? '–')} />,
    },
    {
      id: 'managed',
      label: 'Managed by',
      defaultWidth: '1.5fr',
      minWidth: 150,
      cell: ({ managed }) => <CellText title={managers[managed]} />,
    },
    {
      id: 'environments',
      label: 'Environments',
      minWidth: 120,
      cell: ({ environments }) => (
        <Cell>
          <PillList values={environments} none="None" />
        </Cell>
      ),
    },
  ];
}

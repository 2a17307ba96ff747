import { Cell, CellText, type ColumnConfig } from '@backstage/ui';
import type { TopicPart } from '@kafka-pipelines/backstage-plugin-kafka-pipelines-common';
import { EmptyMessage } from '../shared/EmptyMessage';
import { PillList } from '../shared/PillList';
import { PartName } from './PartName';
import { PartTable } from './PartTable';

interface TopicTableProps {
  topics: TopicPart[];
}

/** Who creates and changes a topic, in words. */
const managers: Record<TopicPart['managed'], string> = {
  operator: 'Topic operator',
  external: 'Outside of this repository',
};

const columns: Array<ColumnConfig<TopicPart & { id: string }>> = [
  {
    id: 'name',
    label: 'Topic',
    isRowHeader: true,
    defaultWidth: '1fr',
    minWidth: 240,
    cell: ({ name, entityRef }) => (
      <Cell>
        <PartName name={name} entityRef={entityRef} />
      </Cell>
    ),
  },
  {
    id: 'kafkaCluster',
    label: 'Kafka cluster',
    defaultWidth: 150,
    cell: ({ kafkaCluster }) => <CellText title={kafkaCluster} />,
  },
  {
    id: 'partitions',
    label: 'Partitions',
    defaultWidth: 110,
    cell: ({ partitions }) => <CellText title={String(partitions ?? '–')} />,
  },
  {
    id: 'replicas',
    label: 'Replicas',
    defaultWidth: 110,
    cell: ({ replicas }) => <CellText title={String(replicas ?? '–')} />,
  },
  {
    id: 'managed',
    label: 'Managed by',
    defaultWidth: 210,
    cell: ({ managed }) => <CellText title={managers[managed]} />,
  },
  {
    id: 'environments',
    label: 'Environments',
    defaultWidth: 150,
    cell: ({ environments }) => (
      <Cell>
        <PillList values={environments} none="None" />
      </Cell>
    ),
  },
];

/** Topics a pipeline declares. */
export function TopicTable({ topics }: TopicTableProps) {
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

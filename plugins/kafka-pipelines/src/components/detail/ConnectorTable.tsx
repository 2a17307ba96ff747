import { Cell, CellText, Text, type ColumnConfig } from '@backstage/ui';
import type { ConnectorPart } from '@kafka-pipelines/backstage-plugin-kafka-pipelines-common';
import { EmptyMessage } from '../shared/EmptyMessage';
import { PillList } from '../shared/PillList';
import { ConnectorState } from './ConnectorState';
import { PartName } from './PartName';
import { PartNames } from './PartNames';
import { PartTable } from './PartTable';
import styles from './ConnectorTable.module.css';

interface ConnectorTableProps {
  connectors: ConnectorPart[];
}

const columns: Array<ColumnConfig<ConnectorPart & { id: string }>> = [
  {
    id: 'name',
    label: 'Connector',
    isRowHeader: true,
    defaultWidth: '2fr',
    minWidth: 240,
    cell: ({ entityRef, class: className, version }) => (
      <Cell>
        <PartName entityRef={entityRef} />
        <Text
          as="p"
          variant="body-small"
          color="secondary"
          className={styles.class}
        >
          {version ? `${className} ${version}` : className}
        </Text>
      </Cell>
    ),
  },
  {
    id: 'state',
    label: 'State',
    defaultWidth: 100,
    cell: ({ state }) => (
      <Cell>
        <ConnectorState state={state} />
      </Cell>
    ),
  },
  {
    id: 'tasksMax',
    label: 'Tasks max',
    defaultWidth: 115,
    cell: ({ tasksMax }) => <CellText title={String(tasksMax ?? '–')} />,
  },
  {
    id: 'connectCluster',
    label: 'Connect cluster',
    defaultWidth: 155,
    cell: ({ connectCluster }) => <CellText title={connectCluster} />,
  },
  {
    id: 'environments',
    label: 'Environments',
    defaultWidth: 135,
    cell: ({ environments }) => (
      <Cell>
        <PillList values={environments} none="None" />
      </Cell>
    ),
  },
  {
    id: 'consumesFrom',
    label: 'Reads from',
    defaultWidth: '1fr',
    minWidth: 150,
    cell: ({ consumesFrom }) => (
      <Cell>
        <PartNames entityRefs={consumesFrom} none="–" />
      </Cell>
    ),
  },
  {
    id: 'producesTo',
    label: 'Writes to',
    defaultWidth: '1fr',
    minWidth: 150,
    cell: ({ producesTo }) => (
      <Cell>
        <PartNames entityRefs={producesTo} none="–" />
      </Cell>
    ),
  },
];

/** Connectors of a pipeline. */
export function ConnectorTable({ connectors }: ConnectorTableProps) {
  if (connectors.length === 0) {
    return (
      <EmptyMessage title="No connectors">
        Add one below <code>connectors</code> in the pipeline&apos;s values
        file; its key becomes the name of the KafkaConnector.
      </EmptyMessage>
    );
  }
  return <PartTable parts={connectors} columns={columns} />;
}

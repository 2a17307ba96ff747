import { Cell, CellText, type ColumnConfig } from '@backstage/ui';
import type { ConnectorPart } from '@kafka-pipelines/backstage-plugin-kafka-pipelines-common';
import { EmptyMessage } from '../shared/EmptyMessage';
import { PillList } from '../shared/PillList';
import { ConnectorState } from './ConnectorState';
import { FlowList } from './FlowList';
import { PartName } from './PartName';
import { PartTable } from './PartTable';
import { PerEnvironment } from './PerEnvironment';
import styles from './ConnectorTable.module.css';

interface ConnectorTableProps {
  connectors: ConnectorPart[];
}

const columns: Array<ColumnConfig<ConnectorPart & { id: string }>> = [
  {
    id: 'name',
    label: 'Connector',
    isRowHeader: true,
    defaultWidth: '1.5fr',
    minWidth: 240,
    cell: connector => (
      <Cell>
        <PartName name={connector.name} entityRef={connector.entityRef} />
        <div className={styles.class}>
          <PerEnvironment
            connector={connector}
            value={running =>
              [running.class, running.version].filter(Boolean).join(' ')
            }
          >
            {value => value}
          </PerEnvironment>
        </div>
      </Cell>
    ),
  },
  {
    id: 'state',
    label: 'Desired state',
    defaultWidth: 150,
    cell: connector => (
      <Cell>
        <ConnectorState connector={connector} />
      </Cell>
    ),
  },
  {
    id: 'tasksMax',
    label: 'Tasks max',
    defaultWidth: 115,
    cell: connector => (
      <Cell>
        <PerEnvironment
          connector={connector}
          value={({ tasksMax }) => tasksMax}
        >
          {value => value ?? '–'}
        </PerEnvironment>
      </Cell>
    ),
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
    cell: ({ flows }) => (
      <Cell>
        <FlowList flows={flows} direction="input" />
      </Cell>
    ),
  },
  {
    id: 'producesTo',
    label: 'Writes to',
    defaultWidth: '1fr',
    minWidth: 150,
    cell: ({ flows }) => (
      <Cell>
        <FlowList flows={flows} direction="output" />
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

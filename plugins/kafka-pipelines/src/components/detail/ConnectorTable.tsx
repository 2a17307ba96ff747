import { useMemo } from 'react';
import { Cell, CellText, Text, type ColumnConfig } from '@backstage/ui';
import type { ConnectorPart } from '@kafka-pipelines/backstage-plugin-kafka-pipelines-common';
import { EmptyMessage } from '../shared/EmptyMessage';
import { PillList } from '../shared/PillList';
import { ConnectorState } from './ConnectorState';
import { PartName } from './PartName';
import { PartTable } from './PartTable';
import { TopicRefs } from './TopicRefs';
import styles from './ConnectorTable.module.css';

interface ConnectorTableProps {
  connectors: ConnectorPart[];
  isInCatalog: boolean;
}

/** Connectors of a pipeline. */
export function ConnectorTable({
  connectors,
  isInCatalog,
}: ConnectorTableProps) {
  const columns = useMemo(() => columnsFor(isInCatalog), [isInCatalog]);
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

function columnsFor(
  isInCatalog: boolean,
): Array<ColumnConfig<ConnectorPart & { id: string }>> {
  return [
    {
      id: 'name',
      label: 'Connector',
      isRowHeader: true,
      defaultWidth: '3fr',
      minWidth: 220,
      cell: ({ name, entityRef, class: className, version }) => (
        <Cell>
          <PartName
            name={name}
            entityRef={entityRef}
            isInCatalog={isInCatalog}
          />
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
      minWidth: 90,
      cell: ({ state }) => (
        <Cell>
          <ConnectorState state={state} />
        </Cell>
      ),
    },
    {
      id: 'tasksMax',
      label: 'Tasks max',
      minWidth: 90,
      cell: ({ tasksMax }) => <CellText title={String(tasksMax ?? '–')} />,
    },
    {
      id: 'connectCluster',
      label: 'Connect cluster',
      minWidth: 120,
      cell: ({ connectCluster }) => <CellText title={connectCluster} />,
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
    {
      id: 'consumesFrom',
      label: 'Reads from',
      defaultWidth: '1.5fr',
      minWidth: 140,
      cell: ({ consumesFrom }) => (
        <Cell>
          <TopicRefs topicRefs={consumesFrom} isInCatalog={isInCatalog} />
        </Cell>
      ),
    },
    {
      id: 'producesTo',
      label: 'Writes to',
      defaultWidth: '1.5fr',
      minWidth: 140,
      cell: ({ producesTo }) => (
        <Cell>
          <TopicRefs topicRefs={producesTo} isInCatalog={isInCatalog} />
        </Cell>
      ),
    },
  ];
}

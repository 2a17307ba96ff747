import { Flex, Text } from '@backstage/ui';
import type {
  ConnectorPart,
  PipelineDetail,
} from '@kafka-pipelines/backstage-plugin-kafka-pipelines-common';
import { RiArrowRightLine } from '@remixicon/react';
import { EmptyMessage } from '../shared/EmptyMessage';
import { ConnectorState } from './ConnectorState';
import { FlowList } from './FlowList';
import { PartName } from './PartName';
import styles from './DataFlow.module.css';

interface DataFlowProps {
  detail: PipelineDetail;
}

/** Each connector and ksqlDB app between what it reads and what it writes. */
export function DataFlow({ detail }: DataFlowProps) {
  const { connectors, ksqldb } = detail;
  if (connectors.length === 0 && ksqldb.length === 0) {
    return (
      <EmptyMessage title="Nothing flows yet">
        The pipeline has no connector and no ksqlDB app.
      </EmptyMessage>
    );
  }
  return (
    <ul className={styles.flow}>
      {connectors.map(connector => (
        <li key={connector.entityRef} className={styles.step}>
          <FlowList flows={connector.flows} direction="input" />
          <Arrow />
          <div className={styles.part}>
            <Flex align="center" gap="2" style={{ flexWrap: 'wrap' }}>
              <PartName name={connector.name} entityRef={connector.entityRef} />
              <ConnectorState connector={connector} />
            </Flex>
            <Text variant="body-small">{shortClass(connector)}</Text>
          </div>
          <Arrow />
          <FlowList flows={connector.flows} direction="output" />
        </li>
      ))}
      {ksqldb.map(app => (
        <li key={app.entityRef} className={styles.step}>
          <FlowList flows={app.flows} direction="input" />
          <Arrow />
          <div className={styles.part}>
            <PartName name={app.name} entityRef={app.entityRef} />
            <Text variant="body-small">ksqlDB app, {app.mode}</Text>
          </div>
          <Arrow />
          <FlowList flows={app.flows} direction="output" />
        </li>
      ))}
    </ul>
  );
}

function shortClass(connector: ConnectorPart): string {
  return connector.class.slice(connector.class.lastIndexOf('.') + 1);
}

function Arrow() {
  return (
    <RiArrowRightLine
      size={18}
      role="img"
      aria-label="flows to"
      className={styles.arrow}
    />
  );
}

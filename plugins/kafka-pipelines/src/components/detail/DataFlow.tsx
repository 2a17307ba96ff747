import { Flex, Text } from '@backstage/ui';
import {
  simpleName,
  type ConnectorPart,
  type KsqldbPart,
  type PipelineDetail,
} from '@kafka-pipelines/backstage-plugin-kafka-pipelines-common';
import { RiArrowRightLine } from '@remixicon/react';
import { EmptyMessage } from '../shared/EmptyMessage';
import { alongFlow } from './alongFlow';
import { ConnectorState } from './ConnectorState';
import { FlowList } from './FlowList';
import { PartName } from './PartName';
import styles from './DataFlow.module.css';

interface DataFlowProps {
  detail: PipelineDetail;
}

/** Each connector and ksqlDB app between what it reads and what it writes. */
export function DataFlow({ detail }: DataFlowProps) {
  const parts = alongFlow(detail.connectors, detail.ksqldb);
  if (parts.length === 0) {
    return (
      <EmptyMessage title="Nothing flows yet">
        The pipeline has no connector and no ksqlDB app.
      </EmptyMessage>
    );
  }
  return (
    <ul className={styles.flow}>
      {parts.map(part => (
        <li key={part.entityRef} className={styles.step}>
          <FlowList flows={part.flows} direction="input" />
          <Arrow />
          <div className={styles.part}>
            {'class' in part ? (
              <Connector connector={part} />
            ) : (
              <App app={part} />
            )}
          </div>
          <Arrow />
          <FlowList flows={part.flows} direction="output" />
        </li>
      ))}
    </ul>
  );
}

function Connector({ connector }: { connector: ConnectorPart }) {
  return (
    <>
      <Flex align="center" gap="2" style={{ flexWrap: 'wrap' }}>
        <PartName name={connector.name} entityRef={connector.entityRef} />
        <ConnectorState connector={connector} />
      </Flex>
      <Text variant="body-small">{simpleName(connector.class)}</Text>
    </>
  );
}

function App({ app }: { app: KsqldbPart }) {
  return (
    <>
      <PartName name={app.name} entityRef={app.entityRef} />
      <Text variant="body-small">ksqlDB app, {app.mode}</Text>
    </>
  );
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

import { Flex, Text } from '@backstage/ui';
import type {
  ConnectorPart,
  PipelineDetail,
} from '@kafka-pipelines/backstage-plugin-kafka-pipelines-common';
import { RiArrowRightLine } from '@remixicon/react';
import { EmptyMessage } from '../shared/EmptyMessage';
import { ConnectorState } from './ConnectorState';
import { PartName } from './PartName';
import { PartNames } from './PartNames';
import styles from './DataFlow.module.css';

interface DataFlowProps {
  detail: PipelineDetail;
}

/** Each connector between the topics it provably reads and writes. */
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
          <PartNames
            entityRefs={connector.consumesFrom}
            none={otherEnd(connector.producesTo)}
          />
          <Arrow />
          <div className={styles.part}>
            <Flex align="center" gap="2">
              <PartName entityRef={connector.entityRef} />
              <ConnectorState state={connector.state} />
            </Flex>
            <Text variant="body-small">{shortClass(connector)}</Text>
          </div>
          <Arrow />
          <PartNames
            entityRefs={connector.producesTo}
            none={otherEnd(connector.consumesFrom)}
          />
        </li>
      ))}
      {ksqldb.map(app => (
        <li key={app.entityRef} className={styles.step}>
          <PartNames entityRefs={[]} none="See its statements" />
          <Arrow />
          <div className={styles.part}>
            <PartName entityRef={app.entityRef} />
            <Text variant="body-small">ksqlDB app, {app.mode}</Text>
          </div>
          <Arrow />
          <PartNames entityRefs={[]} none="See its statements" />
        </li>
      ))}
    </ul>
  );
}

/**
 * A connector that provably has topics on one side has another system on the
 * other; without any proof there is nothing to say.
 */
function otherEnd(topicsOnThisSide: string[]): string {
  return topicsOnThisSide.length > 0 ? 'Outside of Kafka' : 'Not known';
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

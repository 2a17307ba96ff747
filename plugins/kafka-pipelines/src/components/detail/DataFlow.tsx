import { Flex, Text } from '@backstage/ui';
import type {
  ConnectorPart,
  PipelineDetail,
} from '@kafka-pipelines/backstage-plugin-kafka-pipelines-common';
import { RiArrowRightLine } from '@remixicon/react';
import { EmptyMessage } from '../shared/EmptyMessage';
import { ConnectorState } from './ConnectorState';
import { PartName } from './PartName';
import { TopicRefs } from './TopicRefs';
import styles from './DataFlow.module.css';

interface DataFlowProps {
  detail: PipelineDetail;
  isInCatalog: boolean;
}

/** Each connector between the topics it provably reads and writes. */
export function DataFlow({ detail, isInCatalog }: DataFlowProps) {
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
          <End
            topicRefs={connector.consumesFrom}
            outside={isSource(connector) ? 'Outside of Kafka' : 'Not known'}
            isInCatalog={isInCatalog}
          />
          <Arrow label="into" />
          <div className={styles.part}>
            <Flex align="center" gap="2">
              <PartName
                name={connector.name}
                entityRef={connector.entityRef}
                isInCatalog={isInCatalog}
              />
              <ConnectorState state={connector.state} />
            </Flex>
            <Text variant="body-small" color="secondary">
              {connector.class.slice(connector.class.lastIndexOf('.') + 1)}
            </Text>
          </div>
          <Arrow label="writes to" />
          <End
            topicRefs={connector.producesTo}
            outside={
              connector.consumesFrom.length > 0
                ? 'Outside of Kafka'
                : 'Not known'
            }
            isInCatalog={isInCatalog}
          />
        </li>
      ))}
      {ksqldb.map(app => (
        <li key={app.entityRef} className={styles.step}>
          <Unproven text="See its statements" />
          <Arrow label="into" />
          <div className={styles.part}>
            <PartName
              name={app.name}
              entityRef={app.entityRef}
              isInCatalog={isInCatalog}
            />
            <Text variant="body-small" color="secondary">
              ksqlDB app, {app.mode}
            </Text>
          </div>
          <Arrow label="writes to" />
          <Unproven text="See its statements" />
        </li>
      ))}
    </ul>
  );
}

/** A connector that writes topics and reads none takes its data elsewhere. */
function isSource({ consumesFrom, producesTo }: ConnectorPart): boolean {
  return consumesFrom.length === 0 && producesTo.length > 0;
}

function End(props: {
  topicRefs: string[];
  outside: string;
  isInCatalog: boolean;
}) {
  const { topicRefs, outside, isInCatalog } = props;
  return topicRefs.length === 0 ? (
    <Unproven text={outside} />
  ) : (
    <div className={styles.end}>
      <TopicRefs topicRefs={topicRefs} isInCatalog={isInCatalog} />
    </div>
  );
}

function Unproven({ text }: { text: string }) {
  return (
    <div className={styles.end}>
      <Text variant="body-medium" color="secondary">
        {text}
      </Text>
    </div>
  );
}

function Arrow({ label }: { label: string }) {
  return (
    <span className={styles.arrow}>
      <RiArrowRightLine size={18} aria-label={label} role="img" />
    </span>
  );
}

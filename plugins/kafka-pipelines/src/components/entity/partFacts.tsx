import type { ReactNode } from 'react';
import type {
  ConnectorPart,
  KsqldbPart,
  PipelineDetail,
  TopicPart,
} from '@kafka-pipelines/backstage-plugin-kafka-pipelines-common';
import { ConnectorState } from '../detail/ConnectorState';
import { PerEnvironment } from '../detail/PerEnvironment';
import { PillList } from '../shared/PillList';

type Setting = string | number | undefined;
type Facts = Array<{ term: string; value: ReactNode }>;

/**
 * What a pipeline says about one of its parts, found by the reference of its
 * entity; undefined when the entity is no part of it.
 */
export function partFacts(
  detail: PipelineDetail,
  entityRef: string,
): Facts | undefined {
  const isIt = (part: { entityRef: string }) => part.entityRef === entityRef;
  const connector = detail.connectors.find(isIt);
  const topic = detail.topics.find(isIt);
  const app = detail.ksqldb.find(isIt);
  const facts =
    (connector && connectorFacts(connector)) ??
    (topic && topicFacts(topic)) ??
    (app && ksqldbFacts(app));
  return facts && [{ term: 'Part of', value: detail.summary.name }, ...facts];
}

function connectorFacts(connector: ConnectorPart): Facts {
  const setting = (
    value: (running: ConnectorPart['byEnvironment'][string]) => Setting,
  ) => (
    <PerEnvironment connector={connector} value={value}>
      {shown => shown ?? '–'}
    </PerEnvironment>
  );
  return [
    { term: 'Desired state', value: <ConnectorState connector={connector} /> },
    { term: 'Class', value: setting(running => running.class) },
    { term: 'Version', value: setting(running => running.version) },
    { term: 'Tasks max', value: setting(running => running.tasksMax) },
    { term: 'Connect cluster', value: connector.connectCluster },
    environmentsOf(connector),
  ];
}

function topicFacts(topic: TopicPart): Facts {
  return [
    { term: 'Kafka cluster', value: topic.kafkaCluster },
    { term: 'Partitions', value: topic.partitions ?? '–' },
    { term: 'Replicas', value: topic.replicas ?? '–' },
    environmentsOf(topic),
  ];
}

function ksqldbFacts(app: KsqldbPart): Facts {
  return [
    { term: 'Mode', value: app.mode },
    { term: 'Kafka cluster', value: app.kafkaCluster },
    { term: 'Namespace', value: app.namespace },
    environmentsOf(app),
  ];
}

function environmentsOf({ environments }: { environments: string[] }) {
  return {
    term: 'Environments',
    value: <PillList values={environments} none="None" />,
  };
}

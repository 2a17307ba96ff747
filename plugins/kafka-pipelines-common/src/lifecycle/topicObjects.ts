import type { FleetView } from '../checks/fleetView';
import type { ConnectorView, TopicView } from '../checks/partViews';
import { ownValue } from '../pipeline/ownRecord';
import {
  kubectl,
  oneLine,
  shellWord,
  type StayingObject,
} from './stayingObject';

/** Keys that name a topic which Kafka Connect or Debezium makes where there is none. */
const OWN_TOPIC_KEYS = [
  'errors.deadletterqueue.topic.name',
  'schema.history.internal.kafka.topic',
];

/** A broker of a Kafka cluster to start from, for a command. */
export function bootstrapServer(
  { environment }: Pick<ConnectorView, 'environment'>,
  kafkaCluster: string,
): string {
  const cluster = ownValue(environment.shared.kafkaClusters, kafkaCluster);
  const [first = ''] = (cluster?.bootstrapServers ?? '').split(',');
  return shellWord(oneLine(first.trim() || `broker-of-${kafkaCluster}:9092`));
}

/** A topic with data in it; how it is deleted is said only where asked for. */
function dataTopic(
  object: Omit<StayingObject, 'tool' | 'commands' | 'danger'>,
  command: string,
  deleteTopics: boolean,
): StayingObject {
  return {
    ...object,
    tool: 'shell',
    ...(deleteTopics
      ? { commands: [command], danger: true }
      : { commands: [] }),
  };
}

/** The KafkaTopic of a topic, on which its data depends. */
export function topicObjects(
  { effective, environment }: TopicView,
  deleteTopics: boolean,
): StayingObject[] {
  const { managed, name, namespace, resourceName } = effective;
  // An external topic is somebody else's.
  return managed === 'external'
    ? []
    : [
        dataTopic(
          {
            environment: environment.name,
            kind: 'KafkaTopic',
            namespace,
            name: resourceName,
            destroys: `topic ${name} with all of its data, for everybody who reads it`,
          },
          `${kubectl(namespace)} delete kafkatopic ${resourceName}`,
          deleteTopics,
        ),
      ];
}

/** Topics a connector made for itself, which no pipeline declares. */
export function undeclaredTopics(
  connector: ConnectorView,
  { topics, scopes }: FleetView,
  deleteTopics: boolean,
): StayingObject[] {
  const { effective, environment } = connector;
  const scope = scopes.kafkaCluster(environment.name, effective.kafkaCluster);
  return OWN_TOPIC_KEYS.flatMap(key => {
    const name = effective.config[key]?.trim() ?? '';
    const declared = topics.some(
      topic =>
        topic.name === name &&
        scopes.kafkaCluster(
          topic.environment.name,
          topic.effective.kafkaCluster,
        ) === scope,
    );
    if (name === '' || name.includes('${') || declared) {
      return [];
    }
    const topic = shellWord(oneLine(name));
    const server = bootstrapServer(connector, effective.kafkaCluster);
    return [
      dataTopic(
        {
          environment: environment.name,
          kind: 'Kafka topic',
          name: oneLine(name),
          destroys: 'the topic with all of its data',
        },
        `kafka-topics.sh --bootstrap-server ${server} --delete --topic ${topic}`,
        deleteTopics,
      ),
    ];
  });
}

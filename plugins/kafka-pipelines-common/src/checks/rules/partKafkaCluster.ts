import { ownValue } from '../../pipeline/ownRecord';
import type { KsqldbAppView, TopicView } from '../partViews';
import type { FleetRule, Place } from '../rule';
import { unknownName } from './unknownName';

/** The pipeline's Kafka cluster, unless the part has one of its own. */
function placeOf(part: TopicView | KsqldbAppView): Place {
  const place = part.place(['cluster'], 'value');
  return place.pointer.endsWith('/cluster')
    ? place
    : part.rootPlace(['kafka', 'cluster'], 'value');
}

/** The Kafka cluster of a topic or ksqlDB app exists in each of its environments. */
export const partKafkaCluster: FleetRule = {
  id: 'kafka-cluster/unknown',
  severity: 'error',
  description:
    'A topic or a ksqlDB app has no Kafka cluster, or one that its environment does not have.',
  explanation:
    'Nobody knows where the topic or the app would be, and no manifest can be rendered for it.',
  bad: 'topics:\n  shop.orders: { cluster: mian }',
  good: ['topics:', '  shop.orders: { cluster: main }'].join('\n'),
  *checkPipeline({ topics, apps }) {
    for (const part of [...topics, ...apps]) {
      const { name: environment, shared } = part.environment;
      const known = Object.keys(shared.kafkaClusters ?? {});
      const name = part.effective.kafkaCluster;
      const connect = ownValue(
        shared.connectClusters,
        part.instance.values.connect?.cluster,
      );
      if (name === '') {
        yield {
          message: `The ${part.label} has no Kafka cluster.`,
          hint: `Write kafka: { cluster: <name> } in the pipeline's values.yaml, or connect: { cluster: <name> } for its Connect cluster's. Known in ${environment}: ${
            known.join(', ') || 'none'
          }.`,
          place: part.place(['cluster']),
          subject: part.subject,
        };
      } else if (
        !known.includes(name) &&
        // A mistake of the Connect cluster is reported there, once.
        connect?.kafkaCluster !== name
      ) {
        yield {
          ...unknownName('Kafka cluster', name, known, environment),
          place: placeOf(part),
          subject: part.subject,
        };
      }
    }
  },
};

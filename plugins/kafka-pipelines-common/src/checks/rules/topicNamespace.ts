import { ownValue } from '../../pipeline/ownRecord';
import type { FleetRule } from '../rule';

/** A KafkaTopic needs the namespace its operator watches. */
export const topicNamespace: FleetRule = {
  id: 'topic/namespace',
  severity: 'error',
  description:
    'A Kafka cluster has topics that an operator manages, but no namespace for them.',
  explanation:
    'The operator watches its own namespace only and would never see the KafkaTopic.',
  bad: [
    '# environments/dev/clusters.yaml',
    'kafkaClusters:',
    '  main: { namespaces: { topics: null }, topics: { managed: operator } }',
    '# pipelines/orders-cdc/values.yaml',
    'topics:',
    '  shop.orders: {}',
  ].join('\n'),
  good: [
    '# environments/dev/clusters.yaml',
    'kafkaClusters:',
    '  main: { namespaces: { topics: kafka-topics }, topics: { managed: operator } }',
    '# pipelines/orders-cdc/values.yaml',
    'topics:',
    '  shop.orders: {}',
  ].join('\n'),
  *checkPipeline(view) {
    for (const { effective, environment } of view.topics) {
      const { kafkaCluster, managed, namespace } = effective;
      if (
        managed === 'operator' &&
        namespace === '' &&
        ownValue(environment.shared.kafkaClusters, kafkaCluster)
      ) {
        yield {
          message: `kafkaClusters.${kafkaCluster} has no namespaces.topics, but pipelines declare topics on it.`,
          hint: 'Write the namespace that the Topic Operator watches, or topics: { managed: external }.',
          place: view.sharedPlace(environment, [
            'kafkaClusters',
            kafkaCluster,
            'namespaces',
            'topics',
          ]),
        };
      }
    }
  },
};

import { consumedTopics } from '../../../lineage/sinkTopics';
import { literalName } from '../../../lineage/nameTemplate';
import type { ConnectorRule } from '../connectorRule';

const TOPIC = 'errors.deadletterqueue.topic.name';

/** Kafka Connect asks the same (`SinkConnectorConfig.validate`). */
export const connectorOwnDeadLetterQueue: ConnectorRule = {
  id: 'connector/own-dead-letter-queue',
  severity: 'error',
  description: 'A sink reads the topic of its own dead letter queue.',
  explanation:
    'Kafka Connect refuses the connector: a record it fails on would come back for ever.',
  bad: [
    'connectors:',
    '  orders-bigquery:',
    '    class: com.wepay.kafka.connect.bigquery.BigQuerySinkConnector',
    '    config: { topics.regex: shop\\..* }',
    '    deadLetterQueue: { topic: shop.dead-letters }',
  ].join('\n'),
  good: [
    'connectors:',
    '  orders-bigquery:',
    '    class: com.wepay.kafka.connect.bigquery.BigQuerySinkConnector',
    '    config: { topics.regex: shop\\..* }',
    '    deadLetterQueue: { topic: dead-letters.shop }',
  ].join('\n'),
  *check({ config, role }) {
    const topic = config[TOPIC]?.trim();
    if (!topic || topic.includes('${') || role === 'source') {
      return;
    }
    const isRead = consumedTopics(config, [topic]).some(
      consumed => literalName(consumed.topic) === topic,
    );
    if (isRead) {
      yield {
        key: TOPIC,
        message: `The sink reads its own dead letter queue ${topic}: a record it fails on would come back for ever.`,
        hint: 'Name another topic.',
      };
    }
  },
};

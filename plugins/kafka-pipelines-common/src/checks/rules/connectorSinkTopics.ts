import { connectorRole } from '../../lineage/connectorRole';
import type { FleetRule } from '../rule';

/** Kafka Connect wants exactly one of the two from every sink (`SinkConnectorConfig`). */
export const connectorSinkTopics: FleetRule = {
  id: 'connector/sink-topics',
  severity: 'error',
  description:
    'A sink has neither topics nor topics.regex in its config, or both.',
  bad:
    'connectors:\n  orders-bigquery:\n    class: com.wepay.kafka.connect.bigquery.BigQuerySinkConnector',
  *checkPipeline(view) {
    for (const connector of view.connectors) {
      // Without its config, so that a class of unknown kind is left alone.
      if (connectorRole(connector.effective.class, {}) !== 'sink') {
        continue;
      }
      const { config } = connector.effective;
      const topics = (config.topics ?? '') !== '';
      const regex = (config['topics.regex'] ?? '') !== '';
      if (topics === regex) {
        yield {
          message: topics
            ? `The sink ${connector.name} has both topics and topics.regex.`
            : `The sink ${connector.name} reads no topic.`,
          hint: topics
            ? 'Keep one of them.'
            : 'Write topics, a list, or topics.regex in its config.',
          place: connector.place([
            'config',
            topics ? 'topics.regex' : 'topics',
          ]),
          subject: connector.subject,
        };
      }
    }
  },
};

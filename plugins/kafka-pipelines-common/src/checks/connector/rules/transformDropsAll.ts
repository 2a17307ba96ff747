import type { ConnectorRule } from '../connectorRule';
import { listedPlugins } from '../listedPlugins';

const FILTER = 'org.apache.kafka.connect.transforms.Filter';

/** Kafka's Filter has no condition of its own: it drops each record that reaches it. */
export const transformDropsAll: ConnectorRule = {
  id: 'transform/drops-all',
  severity: 'error',
  description:
    'The transform Filter has no predicate, so that it drops all records.',
  explanation:
    'The connector runs without an error, its offsets advance, and nothing arrives: what it has passed over is lost.',
  bad: [
    'connectors:',
    '  orders-mysql:',
    '    class: io.debezium.connector.mysql.MySqlConnector',
    '    transforms:',
    '      drop: { order: 10, type: org.apache.kafka.connect.transforms.Filter }',
  ].join('\n'),
  good: [
    'connectors:',
    '  orders-mysql:',
    '    class: io.debezium.connector.mysql.MySqlConnector',
    '    transforms:',
    '      drop: { order: 10, type: org.apache.kafka.connect.transforms.Filter, predicate: isTombstone }',
    '    predicates:',
    '      isTombstone: { type: org.apache.kafka.connect.transforms.predicates.RecordIsTombstone }',
  ].join('\n'),
  *check(connector) {
    for (const plugin of listedPlugins(connector, 'transforms')) {
      // Of negate alone another rule says that it needs a predicate.
      if (
        plugin.class === FILTER &&
        plugin.option('predicate') === undefined &&
        plugin.option('negate') === undefined
      ) {
        yield {
          key: plugin.key('type'),
          message: `The transform ${plugin.alias} drops all records: it has no predicate.`,
          hint: 'Write predicate with the alias of one that says which records to drop.',
        };
      }
    }
  },
};

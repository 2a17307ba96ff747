import type { ConnectorRule } from '../connectorRule';
import { listedPlugins } from '../listedPlugins';

/** A predicate that gates nothing does nothing. */
export const predicateUnused: ConnectorRule = {
  id: 'predicate/unused',
  severity: 'info',
  description: 'No transform of its connector names a predicate.',
  explanation:
    'It does no harm. Often a transform was meant to have it, and now applies to all records.',
  bad: [
    'connectors:',
    '  orders-mysql:',
    '    class: io.debezium.connector.mysql.MySqlConnector',
    '    transforms:',
    '      drop: { order: 10, type: org.apache.kafka.connect.transforms.Filter }',
    '    predicates:',
    '      isTombstone: { type: org.apache.kafka.connect.transforms.predicates.RecordIsTombstone }',
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
    const predicates = listedPlugins(connector, 'predicates');
    if (predicates.length === 0) {
      return;
    }
    const used = listedPlugins(connector, 'transforms').map(({ option }) =>
      option('predicate'),
    );
    for (const { alias, key, option } of predicates) {
      if (option('type') && !used.includes(alias)) {
        yield {
          key: key('type'),
          what: 'key',
          message: `No transform names the predicate ${alias}.`,
          hint: 'Write it as predicate of a transform, or remove it.',
        };
      }
    }
  },
};

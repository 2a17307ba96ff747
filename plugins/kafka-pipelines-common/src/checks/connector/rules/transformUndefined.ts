import type { ConnectorRule } from '../connectorRule';
import { PLUGIN_LISTS, pluginLists } from '../listedPlugins';
import { undefinedAliases } from '../pluginAliases';

/** Kafka Connect refuses a connector with such an alias: `type` has no default. */
export const transformUndefined: ConnectorRule = {
  id: 'transform/undefined',
  severity: 'error',
  description:
    'A connector lists a transform or predicate that has no type, so that nothing says what it does.',
  explanation:
    'Kafka Connect refuses the connector. With an operator that happens after the merge: the connector goes on with its former config.',
  bad: [
    'connectors:',
    '  orders-mysql:',
    '    class: io.debezium.connector.mysql.MySqlConnector',
    '    config:',
    '      transforms: route',
    '      transforms.rout.type: org.apache.kafka.connect.transforms.RegexRouter',
  ].join('\n'),
  good: [
    'connectors:',
    '  orders-mysql:',
    '    class: io.debezium.connector.mysql.MySqlConnector',
    '    config:',
    '      transforms: route',
    '      transforms.route.type: org.apache.kafka.connect.transforms.RegexRouter',
  ].join('\n'),
  *check(connector) {
    for (const list of pluginLists) {
      for (const { alias, meant } of undefinedAliases(connector, list)) {
        yield meant === undefined
          ? {
              key: `${list}.${alias}.type`,
              what: 'missing',
              message: `The ${PLUGIN_LISTS[list]} ${alias} has no type.`,
              hint: 'Write type, the class with its package.',
            }
          : {
              key: list,
              message: `The list ${list} names ${alias}, which is not defined. Did you mean ${meant}?`,
              hint: `Give both the same name: the keys begin with ${list}.${meant}.`,
            };
      }
    }
  },
};

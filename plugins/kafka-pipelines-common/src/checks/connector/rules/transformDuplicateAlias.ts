import { listedIn } from '../../../connect/catalogue/keyPrefixes';
import type { ConnectorRule } from '../connectorRule';
import { PLUGIN_LISTS, pluginLists } from '../listedPlugins';

/** Kafka Connect refuses it: "Duplicate alias provided". */
export const transformDuplicateAlias: ConnectorRule = {
  id: 'transform/duplicate-alias',
  severity: 'error',
  description: 'A connector lists a transform or predicate twice.',
  explanation:
    'Kafka Connect refuses the connector. To apply a transform twice, give each its own alias.',
  bad: [
    'connectors:',
    '  orders-mysql:',
    '    class: io.debezium.connector.mysql.MySqlConnector',
    '    config:',
    '      transforms: unwrap,route,unwrap',
    '      transforms.unwrap.type: io.debezium.transforms.ExtractNewRecordState',
  ].join('\n'),
  good: [
    'connectors:',
    '  orders-mysql:',
    '    class: io.debezium.connector.mysql.MySqlConnector',
    '    config:',
    '      transforms: unwrap,route',
    '      transforms.unwrap.type: io.debezium.transforms.ExtractNewRecordState',
  ].join('\n'),
  *check({ config }) {
    for (const list of pluginLists) {
      const all = listedIn(config[list]);
      const twice = new Set(
        all.filter((alias, index) => all.indexOf(alias) < index),
      );
      for (const alias of twice) {
        yield {
          key: list,
          message: `The list ${list} names the ${PLUGIN_LISTS[list]} ${alias} twice.`,
          hint: 'Keep the one at its right place in the chain.',
        };
      }
    }
  },
};

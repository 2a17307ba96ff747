import { entriesOf } from '../configType';
import type { ConnectorRule } from '../connectorRule';
import { PLUGIN_LISTS, pluginLists } from '../listedPlugins';

/** Kafka Connect looks for the `type` of an alias without letters. */
export const transformEmptyAlias: ConnectorRule = {
  id: 'transform/empty-alias',
  severity: 'error',
  description:
    'A list of transforms or predicates has a comma too many, at its end or in a row.',
  explanation: 'Kafka Connect takes it for one more alias, and refuses it.',
  bad: [
    'connectors:',
    '  orders-mysql:',
    '    class: io.debezium.connector.mysql.MySqlConnector',
    '    config:',
    '      transforms: unwrap,',
    '      transforms.unwrap.type: io.debezium.transforms.ExtractNewRecordState',
  ].join('\n'),
  good: [
    'connectors:',
    '  orders-mysql:',
    '    class: io.debezium.connector.mysql.MySqlConnector',
    '    config:',
    '      transforms: unwrap',
    '      transforms.unwrap.type: io.debezium.transforms.ExtractNewRecordState',
  ].join('\n'),
  *check({ config }) {
    for (const list of pluginLists) {
      if (entriesOf(config[list] ?? '').includes('')) {
        yield {
          key: list,
          message: `The list ${list} has a comma where no ${PLUGIN_LISTS[list]} follows or precedes.`,
          hint: 'Remove the comma.',
        };
      }
    }
  },
};

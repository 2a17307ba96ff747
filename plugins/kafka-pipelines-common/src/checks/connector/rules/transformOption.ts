import { optionProblems } from '../../../transforms/optionProblems';
import type { ConnectorRule } from '../connectorRule';
import { listedPlugins } from '../listedPlugins';
import { knownText } from '../transformChain';

/** Transforms read these texts themselves: their type is a list or any text. */
export const transformOption: ConnectorRule = {
  id: 'transform/option',
  severity: 'error',
  description:
    'An option of a transform has a form that its class refuses: a type of Cast, a pair of ReplaceField, a date format, headers that do not fit the fields.',
  explanation:
    'Kafka Connect refuses the connector, or its tasks fail when they start.',
  bad: [
    'connectors:',
    '  orders-mysql:',
    '    class: io.debezium.connector.mysql.MySqlConnector',
    '    transforms:',
    '      cast: { order: 10, type: org.apache.kafka.connect.transforms.Cast$Value, config: { spec: "id:long" } }',
  ].join('\n'),
  good: [
    'connectors:',
    '  orders-mysql:',
    '    class: io.debezium.connector.mysql.MySqlConnector',
    '    transforms:',
    '      cast: { order: 10, type: org.apache.kafka.connect.transforms.Cast$Value, config: { spec: "id:int64" } }',
  ].join('\n'),
  *check(connector) {
    for (const plugin of listedPlugins(connector, 'transforms')) {
      for (const { option: name, message, hint } of optionProblems(
        plugin.class ?? '',
        each => knownText(plugin.option(each)),
      )) {
        yield { key: plugin.key(name), message, hint };
      }
    }
  },
};

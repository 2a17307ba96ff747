import { keepsForm, givesSingleValue } from '../../../transforms/recordValue';
import type { ConnectorRule } from '../connectorRule';
import { simpleName } from '../../../connect/simpleName';
import { transformChain } from '../transformChain';

/** Transforms that leave a single value of a row. */
const GIVES_SINGLE = [
  'io.debezium.transforms.outbox.EventRouter',
  'org.apache.kafka.connect.transforms.ExtractField$Value',
];

const TEXT = 'org.apache.kafka.connect.storage.StringConverter';

/** In a source the converter comes last: it gets what the transforms make. */
export const converterStruct: ConnectorRule = {
  id: 'converter/struct',
  severity: 'warning',
  description:
    'A Debezium source writes rows with a converter for single texts, bytes or numbers.',
  explanation:
    'StringConverter writes Struct{id=1,…}, which nothing reads back; with the others its tasks fail at the first record.',
  bad: [
    'connectors:',
    '  orders-mysql:',
    '    class: io.debezium.connector.mysql.MySqlConnector',
    '    config:',
    '      value.converter: org.apache.kafka.connect.storage.StringConverter',
  ].join('\n'),
  good: [
    'connectors:',
    '  orders-mysql:',
    '    class: io.debezium.connector.mysql.MySqlConnector',
    '    config:',
    '      value.converter: org.apache.kafka.connect.json.JsonConverter',
  ].join('\n'),
  *check(connector) {
    const { class: name, kind, scopes } = connector;
    const converter = scopes.find(
      ({ classKey }) => classKey === 'value.converter',
    )?.facts?.class;
    if (
      kind !== 'source' ||
      !name.startsWith('io.debezium.') ||
      converter === undefined ||
      !givesSingleValue(converter) ||
      !transformChain(connector).every(
        step => keepsForm(step) && !GIVES_SINGLE.includes(step.class),
      )
    ) {
      return;
    }
    yield {
      key: 'value.converter',
      message:
        converter === TEXT
          ? 'StringConverter writes each row as Struct{…}, a text that nothing reads back.'
          : `${simpleName(converter)} cannot write rows: the tasks fail.`,
      hint: 'Take a converter for fields, such as JSON or Avro.',
    };
  },
};

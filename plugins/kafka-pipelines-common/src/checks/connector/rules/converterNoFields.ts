import {
  keepsForm,
  needsFields,
  givesSingleValue,
} from '../../../transforms/recordValue';
import type { ConnectorRule } from '../connectorRule';
import { simpleName } from '../../../connect/simpleName';
import { transformChain } from '../transformChain';

/** In a sink the converter comes first: a transform gets what it makes. */
export const converterNoFields: ConnectorRule = {
  id: 'converter/no-fields',
  severity: 'error',
  description:
    'A transform of a sink works on fields, and the converter gives a text, bytes or a number.',
  explanation: 'Its tasks fail at the first record.',
  bad: [
    'connectors:',
    '  orders-mongodb:',
    '    class: com.mongodb.kafka.connect.MongoSinkConnector',
    '    config:',
    '      value.converter: org.apache.kafka.connect.storage.StringConverter',
    '    transforms:',
    '      mask: { order: 10, type: org.apache.kafka.connect.transforms.MaskField$Value, config: { fields: email } }',
  ].join('\n'),
  good: [
    'connectors:',
    '  orders-mongodb:',
    '    class: com.mongodb.kafka.connect.MongoSinkConnector',
    '    config:',
    '      value.converter: org.apache.kafka.connect.json.JsonConverter',
    '    transforms:',
    '      mask: { order: 10, type: org.apache.kafka.connect.transforms.MaskField$Value, config: { fields: email } }',
  ].join('\n'),
  *check(connector) {
    const converter =
      connector.kind === 'sink'
        ? connector.scopes.find(
            ({ classKey }) => classKey === 'value.converter',
          )?.facts?.class
        : undefined;
    if (converter === undefined || !givesSingleValue(converter)) {
      return;
    }
    for (const step of transformChain(connector)) {
      if (!keepsForm(step)) {
        return;
      }
      // Which records a predicate lets through, nobody knows: some have no value.
      if (step.gate === undefined && needsFields(step)) {
        yield {
          key: `transforms.${step.alias}.type`,
          message: `The transform ${
            step.alias
          } works on fields, and ${simpleName(converter)} gives none.`,
          hint: 'Take the value.converter that the topic was written with, or remove the transform.',
        };
      }
    }
  },
};

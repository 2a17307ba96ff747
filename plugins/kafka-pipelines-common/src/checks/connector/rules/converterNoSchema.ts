import { keepsForm, givesSingleValue } from '../../../transforms/recordValue';
import type { ConnectorRule } from '../connectorRule';
import { simpleName } from '../../../connect/simpleName';
import { applies } from '../missingKeys';
import { ScopeValues } from '../scopeValues';
import { transformChain } from '../transformChain';

const JSON_CONVERTER = 'org.apache.kafka.connect.json.JsonConverter';
const CONVERTER = 'value.converter';
const SCHEMAS = 'value.converter.schemas.enable';

/** Some sinks cannot write a value whose fields and types nothing says. */
export const converterNoSchema: ConnectorRule = {
  id: 'converter/no-schema',
  severity: 'error',
  description:
    'A sink that needs the schema of a value has a converter that gives none, such as JSON with schemas.enable: false.',
  explanation: 'Its tasks fail at the first record.',
  bad: [
    'connectors:',
    '  orders-jdbc:',
    '    class: io.aiven.connect.jdbc.JdbcSinkConnector',
    '    config:',
    '      value.converter: org.apache.kafka.connect.json.JsonConverter',
    '      value.converter.schemas.enable: false',
  ].join('\n'),
  good: [
    'connectors:',
    '  orders-jdbc:',
    '    class: io.aiven.connect.jdbc.JdbcSinkConnector',
    '    config:',
    '      value.converter: io.confluent.connect.avro.AvroConverter',
    '      value.converter.schema.registry.url: http://schema-registry:8081',
  ].join('\n'),
  *check(connector) {
    const { config, facts, scopes } = connector;
    const needed = facts?.needsSchema;
    const converter = scopes.find(({ classKey }) => classKey === CONVERTER)
      ?.facts?.class;
    if (
      !facts ||
      !needed ||
      converter === undefined ||
      !applies(new ScopeValues(config, scopes[0], facts), needed) ||
      !transformChain(connector).every(keepsForm)
    ) {
      return;
    }
    if (givesSingleValue(converter)) {
      yield {
        key: CONVERTER,
        message: `${simpleName(
          facts.class,
        )} needs values with fields, and ${simpleName(converter)} gives none.`,
        hint: 'Take the converter that the topic was written with, such as Avro or JSON with its schema.',
      };
    } else if (
      converter === JSON_CONVERTER &&
      config[SCHEMAS]?.trim().toLowerCase() === 'false' &&
      !config['value.converter.schema.content']
    ) {
      yield {
        key: SCHEMAS,
        message: `${simpleName(
          facts.class,
        )} needs the schema of each value, and JSON without schemas.enable has none.`,
        hint: 'Write records with their schema (JSON with schemas.enable: true on both sides, Avro, JSON Schema or Protobuf).',
      };
    }
  },
};

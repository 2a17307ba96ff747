import type { ConnectorRule } from '../connectorRule';

const CONVERTER = /^((?:key|value|header)\.converter)\../;

/** Without its class a converter is the worker's, with the worker's own settings. */
export const converterWithoutClass: ConnectorRule = {
  id: 'converter/without-class',
  severity: 'warning',
  description:
    'A connector has settings of a converter, but does not name the converter: nothing reads them.',
  explanation:
    'The converter of the worker is used as the worker sets it. Records have another form than the config says.',
  bad: [
    'connectors:',
    '  orders-mysql:',
    '    class: io.debezium.connector.mysql.MySqlConnector',
    '    config:',
    '      value.converter.schemas.enable: false',
  ].join('\n'),
  good: [
    'connectors:',
    '  orders-mysql:',
    '    class: io.debezium.connector.mysql.MySqlConnector',
    '    config:',
    '      value.converter: org.apache.kafka.connect.json.JsonConverter',
    '      value.converter.schemas.enable: false',
  ].join('\n'),
  *check({ config }) {
    const said = new Set<string>();
    for (const key of Object.keys(config)) {
      const converter = CONVERTER.exec(key)?.[1];
      if (
        converter !== undefined &&
        !Object.hasOwn(config, converter) &&
        !said.has(converter)
      ) {
        said.add(converter);
        yield {
          key,
          what: 'key',
          message: `${key} is not read: the connector does not set ${converter}, and the worker's own converter has the worker's settings.`,
          hint: `Write ${converter} with the class of the converter, or remove the key.`,
        };
      }
    }
  },
};

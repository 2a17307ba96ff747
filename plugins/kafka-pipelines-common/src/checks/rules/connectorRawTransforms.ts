import type { FleetRule } from '../rule';

const RAW = /^(?:transforms|predicates)(?:\.|$)/;

/** Transforms are written in one way per connector, structured or raw. */
export const connectorRawTransforms: FleetRule = {
  id: 'connector/raw-transforms',
  severity: 'error',
  description:
    'A connector has transforms or predicates both as entries and as raw keys of its config.',
  explanation: 'Both would write the same keys, and one of them would be lost.',
  bad: [
    'connectors:',
    '  orders-mysql:',
    '    config:',
    '      transforms: unwrap',
    '    transforms:',
    '      route: { order: 10, type: org.apache.kafka.connect.transforms.RegexRouter }',
  ].join('\n'),
  good: [
    'connectors:',
    '  orders-mysql:',
    '    transforms:',
    '      unwrap: { order: 10, type: io.debezium.transforms.ExtractNewRecordState }',
    '      route: { order: 20, type: org.apache.kafka.connect.transforms.RegexRouter }',
  ].join('\n'),
  *checkPipeline(view) {
    for (const connector of view.connectors) {
      const { transforms, predicates, config } = connector.merged;
      const structured = { ...transforms, ...predicates };
      const raw = Object.keys(config ?? {}).filter(key => RAW.test(key));
      if (Object.keys(structured).length > 0 && raw.length > 0) {
        yield {
          message: `The config of connector ${
            connector.name
          } has raw keys (${raw.join(
            ', ',
          )}), although transforms or predicates are given as entries.`,
          hint: `Move them to transforms and predicates, or remove the entries ${Object.keys(
            structured,
          ).join(', ')}, inherited ones too (enabled: false).`,
          place: connector.place(['config', raw[0]]),
          subject: connector.subject,
        };
      }
    }
  },
};

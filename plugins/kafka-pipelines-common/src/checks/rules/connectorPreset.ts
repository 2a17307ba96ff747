import type { FleetRule } from '../rule';
import { unknownName } from './unknownName';

/** A preset that a connector names exists in each of its environments. */
export const connectorPreset: FleetRule = {
  id: 'connector/unknown-preset',
  severity: 'error',
  description: 'A connector names a preset that its environment does not have.',
  explanation:
    'The connector would run without everything that the preset was to give it.',
  bad: [
    '# shared.yaml',
    'presets:',
    '  debezium-mysql@1: { class: io.debezium.connector.mysql.MySqlConnector }',
    '# pipelines/orders-cdc/values.yaml',
    'connectors:',
    '  orders-mysql:',
    '    preset: debezium-msql@1',
  ].join('\n'),
  good: [
    '# shared.yaml',
    'presets:',
    '  debezium-mysql@1: { class: io.debezium.connector.mysql.MySqlConnector }',
    '# pipelines/orders-cdc/values.yaml',
    'connectors:',
    '  orders-mysql:',
    '    preset: debezium-mysql@1',
  ].join('\n'),
  *checkPipeline(view) {
    for (const connector of view.connectors) {
      const { preset } = connector.merged;
      const known = Object.keys(connector.environment.shared.presets ?? {});
      if (preset !== undefined && !known.includes(preset)) {
        yield {
          ...unknownName('preset', preset, known, connector.environment.name),
          place: connector.place(['preset'], 'value'),
          subject: connector.subject,
        };
      }
    }
  },
};

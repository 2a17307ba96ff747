import type { FleetRule } from '../rule';

/** Every connector has a class, by itself or from its preset. */
export const connectorClass: FleetRule = {
  id: 'connector/class',
  severity: 'error',
  description:
    'A connector has no class, neither of its own nor from a preset.',
  explanation:
    'Without a class there is nothing to run, and the operator marks the KafkaConnector as not ready.',
  bad: 'connectors:\n  orders-mysql:\n    config: {}',
  good: [
    'connectors:',
    '  orders-mysql:',
    '    class: io.debezium.connector.mysql.MySqlConnector',
  ].join('\n'),
  *checkPipeline(view) {
    for (const connector of view.connectors) {
      if (connector.effective.class === '') {
        yield {
          message: `The connector ${connector.name} has no class.`,
          hint: connector.merged.preset
            ? `The preset ${connector.merged.preset} does not set one either: write class below the connector.`
            : 'Write class, or preset with a preset that sets it.',
          place: connector.place(['class']),
          subject: connector.subject,
        };
      }
    }
  },
};

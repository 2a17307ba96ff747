import type { FleetRule } from '../rule';

/** The operator alters offsets of connectors that stand still, and says so only in their status. */
export const connectorAlterOffsets: FleetRule = {
  id: 'connector/alter-offsets-state',
  severity: 'warning',
  description:
    'A connector has alterOffsets while its state is not stopped, so that the operator would not alter them.',
  explanation: 'Kafka Connect alters offsets of stopped connectors only.',
  bad: 'connectors:\n  orders-mysql:\n    state: running\n    alterOffsets: { fromConfigMap: { name: orders-mysql-offsets } }',
  good: [
    'connectors:',
    '  orders-mysql:',
    '    state: stopped',
    '    alterOffsets: { fromConfigMap: { name: orders-mysql-offsets } }',
  ].join('\n'),
  *checkPipeline({ connectors }) {
    for (const { merged, name, place, subject } of connectors) {
      if (merged.alterOffsets && merged.state !== 'stopped') {
        yield {
          message: `${name} has alterOffsets, but its state is ${
            merged.state ?? 'running'
          }.`,
          hint: 'Write `state: stopped` until the offsets are altered, or remove alterOffsets when they are.',
          place: place(['alterOffsets']),
          subject,
        };
      }
    }
  },
};

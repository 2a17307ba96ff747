import type { FleetRule } from '../rule';

/** The order of transforms is data: one that applies has a place in the chain. */
export const transformRequired: FleetRule = {
  id: 'transform/required',
  severity: 'error',
  description: 'A transform has no order.',
  explanation: 'Nobody knows which transform is applied first.',
  bad: [
    'connectors:',
    '  orders-mysql:',
    '    transforms:',
    '      route: { type: org.apache.kafka.connect.transforms.RegexRouter }',
  ].join('\n'),
  good: [
    'connectors:',
    '  orders-mysql:',
    '    transforms:',
    '      route: { order: 10, type: org.apache.kafka.connect.transforms.RegexRouter }',
  ].join('\n'),
  *checkPipeline(view) {
    for (const connector of view.connectors) {
      for (const [alias, { enabled, order }] of Object.entries(
        connector.merged.transforms ?? {},
      )) {
        if (enabled !== false && order === undefined) {
          yield {
            message: `connectors.${connector.name}.transforms.${alias} has no order.`,
            hint: 'Write order, a number; transforms are applied from the smallest to the largest.',
            place: connector.place(['transforms', alias]),
            subject: connector.subject,
          };
        }
      }
    }
  },
};

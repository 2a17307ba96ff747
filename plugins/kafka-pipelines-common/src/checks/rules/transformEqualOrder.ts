import type { FleetRule } from '../rule';

/** The order of transforms is data, so two may not share a place. */
export const transformEqualOrder: FleetRule = {
  id: 'transform/equal-order',
  severity: 'error',
  description: 'Two transforms of a connector have the same order.',
  explanation: 'Which one is applied first would depend on their names.',
  bad: [
    'connectors:',
    '  orders-mysql:',
    '    transforms:',
    '      unwrap: { order: 10, type: io.debezium.transforms.ExtractNewRecordState }',
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
      const first = new Map<number, string>();
      for (const [alias, { enabled, order }] of Object.entries(
        connector.merged.transforms ?? {},
      )) {
        if (enabled === false || order === undefined) {
          continue;
        }
        const other = first.get(order);
        if (other === undefined) {
          first.set(order, alias);
        } else {
          yield {
            message: `The transforms ${other} and ${alias} of connector ${connector.name} have the same order, ${order}.`,
            hint: 'Give one of them another number.',
            place: connector.place(['transforms', alias, 'order'], 'value'),
            subject: connector.subject,
          };
        }
      }
    }
  },
};

import type { FleetRule } from '../rule';

/** The order of transforms is data, so two may not share a place. */
export const transformOrder: FleetRule = {
  id: 'transform/equal-order',
  severity: 'error',
  description: 'Two transforms of a connector have the same order.',
  bad:
    'transforms:\n  unwrap: { order: 10, type: a.Unwrap }\n  route: { order: 10, type: a.Route }',
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

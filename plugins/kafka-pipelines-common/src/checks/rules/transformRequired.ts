import type { FleetRule } from '../rule';

/** A transform that applies has a class and a place in the chain; a predicate has a class. */
export const transformRequired: FleetRule = {
  id: 'transform/required',
  severity: 'error',
  description: 'A transform has no type or no order, or a predicate no type.',
  bad:
    'connectors:\n  orders-mysql:\n    transforms:\n      route: { type: org.apache.kafka.connect.transforms.RegexRouter }',
  *checkPipeline(view) {
    for (const connector of view.connectors) {
      const { transforms = {}, predicates = {} } = connector.merged;
      const missing = [
        ...Object.entries(transforms).flatMap(([alias, transform]) =>
          (['type', 'order'] as const)
            .filter(
              field =>
                transform.enabled !== false && transform[field] === undefined,
            )
            .map(field => ['transforms', alias, field]),
        ),
        ...Object.entries(predicates)
          .filter(([, { enabled, type }]) => enabled !== false && !type)
          .map(([alias]) => ['predicates', alias, 'type']),
      ];
      for (const [section, alias, field] of missing) {
        yield {
          message: `connectors.${connector.name}.${section}.${alias} has no ${field}.`,
          hint:
            field === 'order'
              ? 'Write order, a number; transforms are applied from the smallest to the largest.'
              : 'Write type, the class with its package.',
          place: connector.place([section, alias]),
          subject: connector.subject,
        };
      }
    }
  },
};

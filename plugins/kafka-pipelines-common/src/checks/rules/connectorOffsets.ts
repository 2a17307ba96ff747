import type { Claim } from '../claims';
import type { FleetRule } from '../rule';
import type { OnePipelineView } from '../fleetView';
import type { ConnectorView } from '../partViews';

function* unnamed({ merged, name, place, subject }: ConnectorView) {
  for (const [field, direction, reference] of [
    ['listOffsets', 'toConfigMap', merged.listOffsets?.toConfigMap],
    ['alterOffsets', 'fromConfigMap', merged.alterOffsets?.fromConfigMap],
  ] as const) {
    if (merged[field] && !reference?.name) {
      yield {
        message: `${field} of ${name} names no ConfigMap.`,
        hint: `Write ${field}.${direction}.name.`,
        place: place([field]),
        subject,
      };
    }
  }
}

function written({ connectors, scopes }: OnePipelineView): Claim[] {
  const path = ['listOffsets', 'toConfigMap', 'name'];
  return connectors.flatMap(
    ({ effective, environment, label, place, subject }) => {
      const name = effective.listOffsets?.toConfigMap.name;
      return name && effective.namespace
        ? [
            {
              scope: scopes.namespace(environment.name, effective.namespace),
              value: name,
              label,
              subject,
              place: () => place(path, 'value'),
            },
          ]
        : [];
    },
  );
}

/** Offsets of a connector go to a ConfigMap of its own. */
export const connectorOffsets: FleetRule = {
  id: 'connector/offsets',
  severity: 'error',
  description:
    'listOffsets or alterOffsets names no ConfigMap, or two connectors would write their offsets to the same one.',
  explanation:
    'The operator would have nowhere to write to or to read from, or one connector would overwrite the offsets of the other.',
  bad: 'connectors:\n  orders-mysql:\n    listOffsets: { toConfigMap: { name: offsets } }\n  users-mysql:\n    listOffsets: { toConfigMap: { name: offsets } }',
  good: [
    'connectors:',
    '  orders-mysql:',
    '    listOffsets: { toConfigMap: { name: orders-mysql-offsets } }',
    '  users-mysql:',
    '    listOffsets: { toConfigMap: { name: users-mysql-offsets } }',
  ].join('\n'),
  *checkPipeline({ connectors }) {
    for (const connector of connectors) {
      yield* unnamed(connector);
    }
  },
  unique: {
    ofPipeline: written,
    describe: ({ value }, others) => ({
      message: `The ConfigMap ${value} would also get the offsets of ${others}.`,
      hint: 'Give each connector its own: the operator writes all of them under one key.',
    }),
  },
};

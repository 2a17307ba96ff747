import type { ConnectClusterValues } from '../../pipeline/connectClusterValues';
import type { Path } from '../locateInLayers';
import type { FleetRule } from '../rule';

interface Described {
  labels?: Record<string, string>;
  annotations?: Record<string, string>;
}

function* described(
  values: ConnectClusterValues,
): Generator<[Path, Described]> {
  for (const section of [
    'pod',
    'serviceAccount',
    'apiService',
    'headlessService',
    'podDisruptionBudget',
  ] as const) {
    yield [[section], values[section] ?? {}];
  }
  for (const section of ['pod', 'serviceAccount'] as const) {
    yield [['build', section], values.build?.[section] ?? {}];
  }
}

function* reserved(values: ConnectClusterValues): Generator<[Path, string]> {
  for (const [path, sections] of described(values)) {
    for (const field of ['labels', 'annotations'] as const) {
      for (const key of Object.keys(sections[field] ?? {})) {
        if (key.startsWith('strimzi.io/')) {
          yield [
            [...path, field, key],
            'The operator keeps strimzi.io/ for itself and would refuse the cluster; use a prefix of your own.',
          ];
        }
      }
    }
  }
  for (const [path, env] of [
    [['env'], values.env],
    [['build', 'container', 'env'], values.build?.container?.env],
  ] as const) {
    for (const name of Object.keys(env ?? {})) {
      if (/^(KAFKA|STRIMZI)_/.test(name)) {
        yield [
          [...path, name],
          'The operator keeps KAFKA_ and STRIMZI_ for itself; use config or jvmOptions instead.',
        ];
      }
    }
  }
}

/** Names in the operator's own domain stop a Connect cluster or are dropped. */
export const connectClusterReservedName: FleetRule = {
  id: 'connect-cluster/reserved-name',
  severity: 'error',
  description:
    'A label, an annotation or an environment variable of a Connect cluster has a name that the operator keeps for itself.',
  explanation: 'The operator drops or overwrites it.',
  bad: [
    '# connect-clusters/cdc/values.yaml',
    'env:',
    '  KAFKA_HEAP_OPTS: { value: -Xmx2g }',
  ].join('\n'),
  good: ['# connect-clusters/cdc/values.yaml', 'jvmOptions: { xmx: 2g }'].join(
    '\n',
  ),
  *checkShared({ connectClusters }) {
    for (const { instance, place, subject } of connectClusters) {
      for (const [path, hint] of reserved(instance.values)) {
        yield {
          message: `${path.at(-1)} is not allowed.`,
          hint,
          place: place(path),
          subject,
        };
      }
    }
  },
};

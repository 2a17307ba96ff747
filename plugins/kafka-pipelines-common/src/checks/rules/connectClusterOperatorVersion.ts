import type { ConnectClusterValues } from '../../pipeline/connectClusterValues';
import { olderThan } from '../../pipeline/strimziVersion';
import type { Path } from '../locateInLayers';
import type { FleetRule } from '../rule';

interface Use {
  path: Path;
  what: string;
  since: string;
}

function* uses(values: ConnectClusterValues): Generator<Use> {
  const { metrics, rack, volumes = {}, pod, build } = values;
  if (metrics?.type === 'strimzi-reporter') {
    yield { path: ['metrics', 'type'], what: metrics.type, since: '0.48' };
  }
  if (rack?.type === 'environment-variable') {
    yield { path: ['rack', 'type'], what: rack.type, since: '1.0' };
  }
  for (const [name, volume] of Object.entries(volumes)) {
    if (volume.enabled === false) continue;
    const path = ['volumes', name];
    if (volume.image) {
      yield {
        path: [...path, 'image'],
        what: 'An image volume',
        since: '0.47',
      };
    }
    if (volume.emptyDir?.sizeLimit) {
      yield {
        path: [...path, 'emptyDir', 'sizeLimit'],
        what: 'A size limit',
        since: '0.49',
      };
    }
  }
  for (const [path, template] of [
    [['pod'], pod],
    [['build', 'pod'], build?.pod],
  ] as const) {
    for (const [field, since] of [
      ['dnsPolicy', '0.46'],
      ['dnsConfig', '0.46'],
      ['hostUsers', '0.50'],
    ] as const) {
      if (template?.[field] !== undefined) {
        yield { path: [...path, field], what: field, since };
      }
    }
  }
}

/** The operator of an environment knows what the values of workers ask for. */
export const connectClusterOperatorVersion: FleetRule = {
  id: 'connect-cluster/operator-version',
  severity: 'error',
  description:
    'The workers of a Connect cluster are run with something that the Strimzi operator of the environment does not know yet.',
  explanation:
    'The older operator drops the field or refuses the whole KafkaConnect.',
  bad: [
    '# environments/dev/clusters.yaml',
    'strimzi: { operatorVersion: 0.45.0 }',
    '# connect-clusters/cdc/values.yaml',
    'metrics: { type: strimzi-reporter }',
  ].join('\n'),
  good: [
    '# environments/dev/clusters.yaml',
    'strimzi: { operatorVersion: 1.2.0 }',
    '# connect-clusters/cdc/values.yaml',
    'metrics: { type: strimzi-reporter }',
  ].join('\n'),
  *checkShared({ connectClusters }) {
    for (const { environment, instance, place, subject } of connectClusters) {
      const operator = environment.connectShared.strimzi?.operatorVersion;
      for (const { path, what, since } of uses(instance.values)) {
        if (olderThan(operator, since)) {
          yield {
            message: `${what} needs Strimzi ${since}, but strimzi.operatorVersion is ${operator}.`,
            hint: 'Leave it out until the operator of the environment is newer.',
            place: place(path),
            subject,
          };
        }
      }
    }
  },
};

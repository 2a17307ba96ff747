import type { ConnectClusterValues } from '../../pipeline/connectClusterValues';
import type { Path } from '../locateInLayers';
import type { FleetRule } from '../rule';

interface Contradiction {
  path: Path;
  message: string;
  hint: string;
}

function* contradictions(
  values: ConnectClusterValues,
): Generator<Contradiction> {
  const { metrics, logging, rack } = values;
  const wrong =
    metrics?.type === 'strimzi-reporter'
      ? (['rules', 'configMap'] as const)
      : (['allowList'] as const);
  for (const field of wrong) {
    if (metrics?.type && metrics[field] !== undefined) {
      yield {
        path: ['metrics', field],
        message: `metrics.${field} does not belong to type ${metrics.type}.`,
        hint: 'The JMX exporter takes rules or configMap, the Strimzi reporter allowList.',
      };
    }
  }
  if (metrics?.type === 'jmx-exporter' && metrics.configMap && metrics.rules) {
    yield {
      path: ['metrics', 'rules'],
      message: 'metrics.rules is given beside configMap.',
      hint: 'Write the rules into that ConfigMap, or leave configMap out.',
    };
  }
  if (logging?.configMap && (logging.level || logging.loggers)) {
    yield {
      path: ['logging', 'configMap'],
      message: 'logging.configMap is given beside level or loggers.',
      hint: 'Write the levels into the ConfigMap, or leave it out.',
    };
  }
  if (rack?.topologyKey && rack.envVarName) {
    yield {
      path: ['rack'],
      message: 'rack has a topologyKey and an envVarName.',
      hint: 'topologyKey belongs to type topology-label, envVarName to environment-variable.',
    };
  }
}

/** Settings that exclude each other; the chart refuses both rather than to choose. */
export const connectClusterContradiction: FleetRule = {
  id: 'connect-cluster/contradiction',
  severity: 'error',
  description:
    'Settings on how the workers of a Connect cluster are run exclude each other.',
  explanation: 'One of the two would win, and the file does not say which.',
  bad: [
    '# connect-clusters/cdc/values.yaml',
    'logging:',
    '  level: INFO',
    '  configMap: { name: logging, key: log4j2.properties }',
  ].join('\n'),
  good: [
    '# connect-clusters/cdc/values.yaml',
    'logging:',
    '  level: INFO',
  ].join('\n'),
  *checkShared({ connectClusters }) {
    for (const { instance, place, subject } of connectClusters) {
      for (const { path, message, hint } of contradictions(instance.values)) {
        yield { message, hint, place: place(path), subject };
      }
    }
  },
};

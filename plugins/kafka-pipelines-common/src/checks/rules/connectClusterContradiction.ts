import type { ConnectClusterValues } from '../../pipeline/connectClusterValues';
import type { Path } from '../locateInLayers';
import type { FleetRule } from '../rule';

interface Contradiction {
  path: Path;
  message: string;
  hint: string;
}

const SOURCES = ['value', 'secret', 'configMap'] as const;

function* contradictions(
  values: ConnectClusterValues,
): Generator<Contradiction> {
  const { metrics, logging, rack, tracing } = values;
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
  const tracedBy = Object.keys(tracing?.endpoint ? TRACING : {});
  for (const [path, env] of [
    [['env'], values.env],
    [['build', 'container', 'env'], values.build?.container?.env],
  ] as const) {
    for (const [name, entry] of Object.entries(env ?? {})) {
      if (entry.enabled === false) continue;
      const sources = SOURCES.filter(source => entry[source] !== undefined);
      if (sources.length !== 1) {
        yield {
          path: [...path, name],
          message: `Environment variable ${name} has ${
            sources.join(' and ') || 'no value'
          }.`,
          hint: 'Write exactly one of value, secret and configMap.',
        };
      }
      if (path.length === 1 && tracedBy.includes(name)) {
        yield {
          path: [...path, name],
          message: `Environment variable ${name} is set by tracing.`,
          hint: 'Say it there, and remove it here.',
        };
      }
    }
  }
}

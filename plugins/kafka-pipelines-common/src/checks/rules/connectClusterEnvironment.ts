import type { ConnectClusterValues } from '../../pipeline/connectClusterValues';
import type { Path } from '../locateInLayers';
import type { FleetRule } from '../rule';

type Environment = NonNullable<ConnectClusterValues['env']>;

interface Mistake {
  path: Path;
  message: string;
  hint: string;
}

function* mistakes(
  at: Path,
  env: Environment,
  tracing: readonly string[],
): Generator<Mistake> {
  for (const [name, { enabled, ...entry }] of Object.entries(env)) {
    if (enabled === false) continue;
    const path = [...at, name];
    const sources = (['value', 'secret', 'configMap'] as const).filter(
      source => entry[source] !== undefined,
    );
    if (sources.length !== 1) {
      yield {
        path,
        message: `Environment variable ${name} has ${
          sources.join(' and ') || 'no value'
        }.`,
        hint: 'Write exactly one of value, secret and configMap.',
      };
    }
    for (const source of ['secret', 'configMap'] as const) {
      const missing = (['name', 'key'] as const).filter(
        field => entry[source] && !entry[source][field],
      );
      if (missing.length > 0) {
        yield {
          path: [...path, source],
          message: `The ${source} of environment variable ${name} has no ${missing.join(
            ' and no ',
          )}.`,
          hint: 'Write name and key.',
        };
      }
    }
    if (tracing.includes(name)) {
      yield {
        path,
        message: `Environment variable ${name} is set by tracing.`,
        hint: 'Say it there, and remove it here.',
      };
    }
  }
}

/** An environment variable has one value, and one place that says it. */
export const connectClusterEnvironment: FleetRule = {
  id: 'connect-cluster/environment-variable',
  severity: 'error',
  description:
    'An environment variable of the workers or of the build has no value, several, or one that the chart sets.',
  explanation:
    "Kubernetes refuses the variable, or the chart's own value loses.",
  bad: ['# connect-clusters/cdc/values.yaml', 'env:', '  AWS_REGION: {}'].join(
    '\n',
  ),
  good: [
    '# connect-clusters/cdc/values.yaml',
    'env:',
    '  AWS_REGION: { value: eu-central-1 }',
  ].join('\n'),
  *checkShared({ connectClusters }) {
    for (const { instance, place, subject } of connectClusters) {
      const { env = {}, build, tracing = {} } = instance.values;
      const traced =
        tracing.enabled !== false && tracing.endpoint
          ? [
              'OTEL_EXPORTER_OTLP_ENDPOINT',
              'OTEL_SERVICE_NAME',
              ...(tracing.protocol ? ['OTEL_EXPORTER_OTLP_PROTOCOL'] : []),
            ]
          : [];
      for (const { path, message, hint } of [
        ...mistakes(['env'], env, traced),
        ...mistakes(
          ['build', 'container', 'env'],
          build?.container?.env ?? {},
          [],
        ),
      ]) {
        yield { message, hint, place: place(path), subject };
      }
    }
  },
};

import type { ConnectClusterValues } from '../../pipeline/connectClusterValues';
import type { Path } from '../locateInLayers';
import type { FleetRule } from '../rule';

interface Gap {
  path: Path;
  what: string;
  hint: string;
}

const isUsed = (
  section: { enabled?: boolean } | undefined,
): section is { enabled?: boolean } =>
  section !== undefined &&
  section.enabled !== false &&
  Object.keys(section).length > 0;

const isEmpty = (labels: Record<string, string> | undefined) =>
  Object.keys(labels ?? {}).length === 0;

function* gaps(values: ConnectClusterValues): Generator<Gap> {
  const { metrics, jmxOptions, rack, tracing, networkPolicy } = values;
  if (isUsed(metrics) && !metrics?.type) {
    yield {
      path: ['metrics'],
      what: 'no type',
      hint: 'Write type: jmx-exporter, or strimzi-reporter.',
    };
  }
  if (isUsed(jmxOptions) && !jmxOptions?.authentication?.type) {
    yield {
      path: ['jmxOptions'],
      what: 'no authentication.type',
      hint: 'Write password, for which the operator makes a Secret, or none.',
    };
  }
  if (isUsed(rack)) {
    const field =
      rack?.type === 'environment-variable' ? 'envVarName' : 'topologyKey';
    if (!rack?.[field]) {
      yield {
        path: ['rack'],
        what: `no ${field}`,
        hint:
          field === 'topologyKey'
            ? 'Name a label of the nodes, such as topology.kubernetes.io/zone.'
            : 'Name the variable that holds the rack.',
      };
    }
  }
  if (isUsed(tracing) && !tracing?.endpoint) {
    yield {
      path: ['tracing'],
      what: 'no endpoint',
      hint: 'Write the OTLP address of the collector, such as http://otel-collector.observability:4317.',
    };
  }
  for (const [name, client] of Object.entries(networkPolicy?.clients ?? {})) {
    if (
      client.enabled !== false &&
      isEmpty(client.namespaceSelector) &&
      isEmpty(client.podSelector)
    ) {
      yield {
        path: ['networkPolicy', 'clients', name],
        what: 'no label',
        hint: 'Write namespaceSelector, podSelector or both, or everybody could connect.',
      };
    }
  }
}

/** A section that is used says all that it needs. */
export const connectClusterIncomplete: FleetRule = {
  id: 'connect-cluster/incomplete',
  severity: 'error',
  description:
    'A section on how the workers of a Connect cluster are run lacks what it needs: the type of metrics, who may use JMX, the label of rack, the endpoint of tracing, the labels of a client.',
  explanation:
    'The operator refuses the KafkaConnect, or the section does nothing.',
  bad: [
    '# connect-clusters/cdc/values.yaml',
    'tracing: { serviceName: cdc }',
  ].join('\n'),
  good: [
    '# connect-clusters/cdc/values.yaml',
    "tracing: { serviceName: cdc, endpoint: 'http://collector.tracing:4317' }",
  ].join('\n'),
  *checkShared({ connectClusters }) {
    for (const { instance, place, subject } of connectClusters) {
      for (const { path, what, hint } of gaps(instance.values)) {
        yield {
          message: `${path.join('.')} has ${what}.`,
          hint,
          place: place(path),
          subject,
        };
      }
    }
  },
};

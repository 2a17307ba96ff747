import { olderThan } from '../../pipeline/strimziVersion';
import type { OnePipelineView } from '../fleetView';
import type { ConnectorView } from '../partViews';
import type { FleetRule } from '../rule';

function tooOld(
  { connectClusterIn }: OnePipelineView,
  { effective, environment }: ConnectorView,
): string | undefined {
  const operator = environment.shared.strimzi?.operatorVersion;
  if (olderThan(operator, '0.49')) {
    return `Strimzi 0.49, but strimzi.operatorVersion is ${operator}`;
  }
  const kafka = connectClusterIn(environment.name, effective.connectCluster)
    ?.instance.values.version;
  return olderThan(kafka, '4.1')
    ? `Kafka Connect 4.1, but Connect cluster ${effective.connectCluster} is of version ${kafka}`
    : undefined;
}

/** The operator and the workers know plugin versions; older workers take them for any config key. */
export const connectorPluginVersion: FleetRule = {
  id: 'connector/plugin-version',
  severity: 'error',
  description:
    'A connector asks for a version of its plugin where the Strimzi operator or the Connect cluster is too old for that.',
  explanation:
    'An older operator drops the field, and older workers take it for any key of the config, so any version that is installed would run.',
  bad: [
    '# environments/dev/clusters.yaml',
    'strimzi: { operatorVersion: 0.48.0 }',
    '# pipelines/orders-cdc/values.yaml',
    'connectors:',
    '  orders-mysql:',
    '    version: 3.6.1.Final',
  ].join('\n'),
  good: [
    '# environments/dev/clusters.yaml',
    'strimzi: { operatorVersion: 0.49.0 }',
    '# pipelines/orders-cdc/values.yaml',
    'connectors:',
    '  orders-mysql:',
    '    version: 3.6.1.Final',
  ].join('\n'),
  *checkPipeline(view) {
    for (const connector of view.connectors) {
      const { merged, name, place, subject } = connector;
      const needs = merged.version && tooOld(view, connector);
      if (needs) {
        yield {
          message: `The version of ${name} needs ${needs}.`,
          hint: 'Remove version: the plugin on the Connect cluster is used, whichever it is.',
          place: place(['version']),
          subject,
        };
      }
    }
  },
};

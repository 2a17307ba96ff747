import type { ConfiguredConnector } from '../configuredConnector';
import type { ConfigReport, ConnectorRule } from '../connectorRule';
import { simpleName } from '../../../connect/simpleName';
import { listedPlugins, type ListedPlugin } from '../listedPlugins';

const OTHER = { source: 'sink', sink: 'source' } as const;

function* problems(
  { kind, facts: connector }: ConfiguredConnector,
  { alias, key, option, scope: { facts } }: ListedPlugin,
): Generator<ConfigReport> {
  if (!facts || !kind || !connector) {
    return;
  }
  const name = simpleName(facts.class);
  if (facts.onlyIn === OTHER[kind]) {
    yield {
      key: key('type'),
      message: `${name} is a transform for ${facts.onlyIn} connectors only.`,
      hint: `Move the transform ${alias} to a ${facts.onlyIn} connector, or remove it.`,
    };
  } else if (facts.notWith?.includes(connector.class)) {
    yield {
      key: key('type'),
      message: `${name} cannot read the records of ${simpleName(
        connector.class,
      )}.`,
      hint: `Take the class that Debezium has for this database, or remove the transform ${alias}.`,
    };
  }
  for (const [each, { onlyIn }] of Object.entries(facts.keys)) {
    if (onlyIn === OTHER[kind] && option(each)) {
      yield {
        key: key(each),
        what: 'key',
        message: `${name} can do ${each} in ${onlyIn} connectors only.`,
        hint: 'Remove it: the tasks fail at the first record.',
      };
    }
  }
}

/** Kafka Connect lets any transform be part of any connector. */
export const transformKind: ConnectorRule = {
  id: 'transform/kind',
  severity: 'error',
  description:
    'A transform, or an option of it, that is for sources in a sink, for sinks in a source, or for connectors of another database.',
  explanation:
    'Kafka Connect accepts the connector, and its tasks fail at the first record, or records go elsewhere.',
  bad: [
    'connectors:',
    '  orders-mysql:',
    '    class: io.debezium.connector.mysql.MySqlConnector',
    '    transforms:',
    '      where: { order: 10, type: org.apache.kafka.connect.transforms.InsertField$Value, config: { offset.field: kafka_offset } }',
  ].join('\n'),
  good: [
    'connectors:',
    '  orders-bigquery:',
    '    class: com.wepay.kafka.connect.bigquery.BigQuerySinkConnector',
    '    transforms:',
    '      where: { order: 10, type: org.apache.kafka.connect.transforms.InsertField$Value, config: { offset.field: kafka_offset } }',
  ].join('\n'),
  *check(connector) {
    for (const plugin of listedPlugins(connector, 'transforms')) {
      yield* problems(connector, plugin);
    }
  },
};

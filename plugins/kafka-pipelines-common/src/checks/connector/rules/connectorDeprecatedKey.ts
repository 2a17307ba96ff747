import type { ConnectorRule } from '../connectorRule';
import { describeScope } from '../describeClass';
import type { ResolvedKey } from '../keyScope';

/** What to use instead of a deprecated key; empty when nobody says. */
function replacement({
  state,
  scope,
  facts,
  use,
}: ResolvedKey): string | undefined {
  if (state === 'alias') {
    return use;
  }
  if (state === 'known' && facts?.deprecated) {
    return facts.use === undefined ? '' : scope.prefix + facts.use;
  }
  return undefined;
}

/** Plugins drop deprecated keys in a later version. */
export const connectorDeprecatedKey: ConnectorRule = {
  id: 'connector/deprecated-key',
  severity: 'warning',
  description: 'A config key that the class still reads, but has deprecated.',
  explanation:
    'A later version of the plugin drops the key, and from then on nothing reads it.',
  bad: 'connectors:\n  orders-bigquery:\n    class: com.wepay.kafka.connect.bigquery.BigQuerySinkConnector\n    config:\n      convertDebeziumVariableScaleDecimal: true',
  good: 'connectors:\n  orders-bigquery:\n    class: com.wepay.kafka.connect.bigquery.BigQuerySinkConnector\n    config:\n      variableScaleDecimalHandlingMode: NUMERIC',
  *check({ keys }) {
    for (const resolved of keys) {
      const use = replacement(resolved);
      if (use !== undefined) {
        yield {
          key: resolved.key,
          what: 'key',
          message: `${resolved.name} of ${describeScope(
            resolved.scope,
          )} is deprecated.`,
          hint: use
            ? `Write ${use} instead.`
            : 'Remove it before an upgrade of the plugin does.',
        };
      }
    }
  },
};

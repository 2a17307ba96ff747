import type { ConnectorRule } from '../connectorRule';
import { describeClass, describeScope } from '../describeClass';
import type { ResolvedKey } from '../keyScope';

function hintFor({ use, version }: ResolvedKey): string {
  if (use !== undefined) {
    return `Write ${use} instead.`;
  }
  return version === undefined
    ? 'Remove it: nothing reads it any more.'
    : `Remove it: version ${version} still had it, and nothing reads it now.`;
}

/** Kafka Connect passes over what no class reads, so an upgrade drops settings in silence. */
export const connectorRemovedKey: ConnectorRule = {
  id: 'connector/removed-key',
  severity: 'error',
  description:
    'A config key that former versions of the class had, and the one that runs has not.',
  explanation:
    'Kafka Connect accepts the config and nothing reads the key: what it set silently falls back to the default, or a required setting is missing.',
  bad: 'connectors:\n  orders-mysql:\n    class: io.debezium.connector.mysql.MySqlConnector\n    config:\n      database.server.name: shop',
  good: 'connectors:\n  orders-mysql:\n    class: io.debezium.connector.mysql.MySqlConnector\n    config:\n      topic.prefix: shop',
  *check({ keys }) {
    for (const resolved of keys) {
      if (resolved.state === 'removed') {
        const { key, name, scope, versionOf } = resolved;
        const reader = versionOf
          ? describeClass(versionOf)
          : describeScope(scope);
        yield {
          key,
          what: 'key',
          message: `${reader} has no key ${name} any more.`,
          hint: hintFor(resolved),
        };
      }
    }
  },
};

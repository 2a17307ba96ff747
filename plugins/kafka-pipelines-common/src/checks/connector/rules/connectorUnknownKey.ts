import type { ConfigReport, ConnectorRule } from '../connectorRule';
import { describeClass, describeScope } from '../describeClass';
import { meantKey, type ResolvedKey } from '../keyScope';

function unknown({ key, name, scope }: ResolvedKey): ConfigReport {
  const meant = meantKey(scope, name);
  return {
    key,
    what: 'key',
    message: `${describeScope(scope)} has no key ${name}.${
      meant ? ` Did you mean ${meant}?` : ''
    }`,
    hint: 'Correct or remove it: nothing reads it.',
  };
}

function later({
  key,
  name,
  scope,
  version,
  versionOf,
}: ResolvedKey): ConfigReport {
  return {
    key,
    what: 'key',
    message: `${
      versionOf ? describeClass(versionOf) : describeScope(scope)
    } has no key ${name} yet.`,
    hint: `Upgrade to ${version}, which has it, or remove the key: nothing reads it.`,
  };
}

/** Kafka Connect passes over what no class reads (KAFKA-10600). */
export const connectorUnknownKey: ConnectorRule = {
  id: 'connector/unknown-key',
  severity: 'error',
  description:
    'A connector, transform, predicate or converter has a key that its class does not know, or not in the version that runs: Kafka Connect accepts it, and nothing reads it.',
  explanation:
    'The connector runs with the default of what was meant, or fails at a place that says nothing of the misspelt key.',
  bad: 'connectors:\n  orders-mysql:\n    class: io.debezium.connector.mysql.MySqlConnector\n    config:\n      databse.hostname: db',
  good: [
    'connectors:',
    '  orders-mysql:',
    '    class: io.debezium.connector.mysql.MySqlConnector',
    '    config:',
    '      database.hostname: db',
  ].join('\n'),
  *check({ keys }) {
    for (const resolved of keys) {
      if (resolved.state === 'unknown') {
        yield unknown(resolved);
      } else if (resolved.state === 'later') {
        yield later(resolved);
      }
    }
  },
};

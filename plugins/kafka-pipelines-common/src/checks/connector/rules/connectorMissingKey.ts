import type { ConfiguredConnector } from '../configuredConnector';
import type { ConnectorRule } from '../connectorRule';
import { describeScope } from '../describeClass';
import { meantKey } from '../keyScope';
import {
  describeCondition,
  type MissingKey,
  missingKeys,
} from '../missingKeys';

/** Where a default asks for the key, that default may be what is wrong. */
function hintFor(
  config: Readonly<Record<string, string>>,
  { scope, when = {} }: MissingKey,
): string {
  const defaults = Object.keys(when)
    .map(name => scope.prefix + name)
    .filter(key => !Object.hasOwn(config, key));
  return defaults.length > 0
    ? `Add it, or set ${defaults.join(' or ')}, which has its default.`
    : 'Add it.';
}

/**
 * Keys that the config has under a misspelt or a former name. Of these another
 * rule says what to write, and one mistake is said once.
 */
function writtenOtherwise({ keys }: ConfiguredConnector): Set<string> {
  return new Set(
    keys.flatMap(({ name, scope, state, use }) => {
      if (state !== 'unknown') {
        return use ?? [];
      }
      const meant = meantKey(scope, name);
      return meant === undefined ? [] : scope.prefix + meant;
    }),
  );
}

/** What a class cannot do without, by its own word, its validation or its documentation. */
export const connectorMissingKey: ConnectorRule = {
  id: 'connector/missing-key',
  severity: 'error',
  description:
    'A connector, transform, predicate or converter lacks a key that its class needs.',
  explanation:
    'Kafka Connect refuses the config, or the connector fails as soon as it starts.',
  bad: 'connectors:\n  orders-postgres:\n    class: io.debezium.connector.postgresql.PostgresConnector\n    config:\n      topic.prefix: shop',
  good: 'connectors:\n  orders-postgres:\n    class: io.debezium.connector.postgresql.PostgresConnector\n    config:\n      topic.prefix: shop\n      database.hostname: db\n      database.user: debezium\n      database.password: ${secrets:kafka/orders-db:password}\n      database.dbname: shop',
  *check(connector) {
    const all = missingKeys(connector);
    const written = all.length > 0 && writtenOtherwise(connector);
    for (const missing of all) {
      const { scope, anyOf, when } = missing;
      if (written && anyOf.some(name => written.has(scope.prefix + name))) {
        continue;
      }
      const blank = anyOf.find(name =>
        Object.hasOwn(connector.config, scope.prefix + name),
      );
      yield {
        key: scope.prefix + (blank ?? anyOf[0]),
        what: blank === undefined ? 'missing' : 'value',
        message: `${describeScope(scope)} needs ${anyOf.join(
          ' or ',
        )}${describeCondition(when)}.`,
        hint:
          blank === undefined
            ? hintFor(connector.config, missing)
            : 'Give it a value: an empty text counts as none.',
      };
    }
  },
};

import { nearest } from '../../../text/nearest';
import type { ConnectorRule } from '../connectorRule';
import { describeScope } from '../describeClass';
import type { KeyScope } from '../keyScope';

/** Keys that somebody may have meant, without the scope's prefix. */
function candidates({ readers, prefixes }: KeyScope): string[] {
  return [
    ...readers.flatMap(({ keys }) =>
      Object.keys(keys).filter(name => !keys[name].pattern),
    ),
    ...prefixes.flatMap(({ prefix }) => (prefix ? [prefix] : [])),
  ];
}

/** Kafka Connect passes over what no class reads (KAFKA-10600). */
export const connectorUnknownKey: ConnectorRule = {
  id: 'connector/unknown-key',
  severity: 'error',
  description:
    'A connector, transform, predicate or converter has a key that its class does not know: Kafka Connect accepts it, and nothing reads it.',
  bad:
    'connectors:\n  orders-mysql:\n    class: io.debezium.connector.mysql.MySqlConnector\n    config:\n      databse.hostname: db',
  *check({ keys }) {
    for (const { key, name, scope, state } of keys) {
      if (state === 'unknown') {
        const meant = nearest(name, candidates(scope));
        yield {
          key,
          what: 'key',
          message: `${describeScope(scope)} has no key ${name}.${
            meant ? ` Did you mean ${meant}?` : ''
          }`,
          hint: 'Correct or remove it: nothing reads it.',
        };
      }
    }
  },
};

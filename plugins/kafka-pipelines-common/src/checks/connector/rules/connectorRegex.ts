import type { KnownKey } from '../../../connect/catalogue/overlay';
import { javaRegexProblem } from '../../../text/javaRegex';
import type { ConnectorRule } from '../connectorRule';
import { judgedKeys } from '../judgedValues';

/** As Debezium splits a list: no comma is inside of an expression, unless a backslash is before it. */
const COMMA = /(?<!\\),/;

function problemOf({ type }: KnownKey, value: string): string | undefined {
  const texts =
    type === 'LIST'
      ? value.split(COMMA).map(text => text.replaceAll('\\,', ','))
      : [value];
  return texts
    .map(text => javaRegexProblem(text.trim()))
    .find(problem => problem !== undefined);
}

/** Those of transforms are another rule's. */
export const connectorRegex: ConnectorRule = {
  id: 'connector/regex',
  severity: 'error',
  description:
    'A config value that is a regular expression, such as topics.regex or a list of tables, does not compile in Java.',
  explanation:
    'Kafka Connect refuses the config, or the connector fails as soon as it starts.',
  bad: "connectors:\n  orders-jdbc:\n    class: io.debezium.connector.jdbc.JdbcSinkConnector\n    config:\n      topics.regex: 'shop.(orders'",
  good: "connectors:\n  orders-jdbc:\n    class: io.debezium.connector.jdbc.JdbcSinkConnector\n    config:\n      topics.regex: 'shop.(orders)'",
  *check(connector) {
    for (const { key, value, facts } of judgedKeys(connector)) {
      const problem = facts.regex && problemOf(facts, value);
      if (problem) {
        yield {
          key,
          message: `The regular expression in ${key} ${problem}.`,
          hint: 'Correct it: Java cannot compile it. A backslash makes any other sign a character like others, also a comma in a list.',
        };
      }
    }
  },
};

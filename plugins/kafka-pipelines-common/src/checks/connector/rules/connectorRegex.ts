import type { KnownKey } from '../../../connect/catalogue/overlay';
import { javaRegexProblem } from '../../../text/javaRegex';
import { entriesOf } from '../configType';
import type { ConnectorRule } from '../connectorRule';
import { judgedKeys } from '../judgedValues';

/**
 * What is wrong with a regular expression. Who reads a list of them may let
 * commas stand inside of one, so the list as a whole must be wrong as well.
 */
function problemOf({ type }: KnownKey, value: string): string | undefined {
  const whole = javaRegexProblem(value.trim());
  if (type !== 'LIST' || whole === undefined) {
    return whole;
  }
  return entriesOf(value)
    .map(javaRegexProblem)
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
          hint: 'Correct it: Java cannot compile it. A backslash makes any other sign a character like others.',
        };
      }
    }
  },
};

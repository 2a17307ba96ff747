import { javaGroups, javaRegexProblem } from '../../../text/javaRegex';
import { javaReplacement } from '../../../text/javaReplacement';
import {
  regexOptions,
  type RegexOption,
} from '../../../transforms/regexOptions';
import type { ConfigReport, ConnectorRule } from '../connectorRule';
import {
  listedPlugins,
  pluginLists,
  type ListedPlugin,
} from '../listedPlugins';
import { knownText } from '../transformChain';

function* problems(
  { key, option }: ListedPlugin,
  { regex, replacement }: RegexOption,
): Generator<ConfigReport> {
  const pattern = knownText(option(regex));
  if (pattern === undefined) {
    return;
  }
  const problem = javaRegexProblem(pattern);
  if (problem !== undefined) {
    yield {
      key: key(regex),
      message: `The regular expression ${regex} ${problem}.`,
      hint: 'Correct it: Java cannot compile it. A backslash makes any other sign a character like others.',
    };
    return;
  }
  const groups = javaGroups(pattern);
  const text = replacement && knownText(option(replacement));
  if (groups && replacement && text !== undefined) {
    const read = javaReplacement(text, groups);
    if (read.problem !== undefined) {
      yield {
        key: key(replacement),
        message: `The ${replacement} ${read.problem}.`,
        hint: `Correct it, or ${regex}: the connector fails at the first record that matches.`,
      };
    }
  }
}

/** Kafka Connect refuses a wrong expression; a wrong replacement fails with the first match. */
export const transformRegex: ConnectorRule = {
  id: 'transform/regex',
  severity: 'error',
  description:
    'A regular expression of a transform or predicate does not compile in Java, or its replacement names a group that it lacks.',
  explanation:
    'Kafka Connect refuses the connector, or its tasks fail at the first record that matches.',
  bad: [
    'connectors:',
    '  orders-mysql:',
    '    class: io.debezium.connector.mysql.MySqlConnector',
    '    transforms:',
    "      route: { order: 10, type: org.apache.kafka.connect.transforms.RegexRouter, config: { regex: 'shop\\.(.*)', replacement: '$2' } }",
  ].join('\n'),
  good: [
    'connectors:',
    '  orders-mysql:',
    '    class: io.debezium.connector.mysql.MySqlConnector',
    '    transforms:',
    "      route: { order: 10, type: org.apache.kafka.connect.transforms.RegexRouter, config: { regex: 'shop\\.(.*)', replacement: '$1' } }",
  ].join('\n'),
  *check(connector) {
    for (const list of pluginLists) {
      for (const plugin of listedPlugins(connector, list)) {
        for (const each of regexOptions(plugin.class ?? '')) {
          yield* problems(plugin, each);
        }
      }
    }
  },
};

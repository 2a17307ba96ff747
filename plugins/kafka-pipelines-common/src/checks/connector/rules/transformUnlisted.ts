import { nearest } from '../../../text/nearest';
import type { ConfiguredConnector } from '../configuredConnector';
import type { ConnectorRule } from '../connectorRule';
import { listedPlugins, PLUGIN_LISTS, pluginLists } from '../listedPlugins';
import { undefinedAliases, unlistedAliases } from '../pluginAliases';

/** Of a predicate that a transform names another rule says that it is not listed. */
function namedPredicates(
  connector: ConfiguredConnector,
): Array<string | undefined> {
  return listedPlugins(connector, 'transforms').map(({ option }) =>
    option('predicate'),
  );
}

/** Kafka Connect passes over keys of aliases that are not listed. */
export const transformUnlisted: ConnectorRule = {
  id: 'transform/unlisted',
  severity: 'warning',
  description:
    'A connector has keys of a transform or predicate that its list lacks: nothing reads them.',
  explanation:
    'Records go on as they are, without the transform. Nobody is told: also what should have been masked arrives.',
  bad: [
    'connectors:',
    '  orders-mysql:',
    '    class: io.debezium.connector.mysql.MySqlConnector',
    '    config:',
    '      transforms: route',
    '      transforms.route.type: org.apache.kafka.connect.transforms.RegexRouter',
    '      transforms.mask.type: org.apache.kafka.connect.transforms.MaskField$Value',
  ].join('\n'),
  good: [
    'connectors:',
    '  orders-mysql:',
    '    class: io.debezium.connector.mysql.MySqlConnector',
    '    config:',
    '      transforms: mask,route',
    '      transforms.route.type: org.apache.kafka.connect.transforms.RegexRouter',
    '      transforms.mask.type: org.apache.kafka.connect.transforms.MaskField$Value',
  ].join('\n'),
  *check(connector) {
    for (const list of pluginLists) {
      const unlisted = unlistedAliases(connector, list);
      if (unlisted.length === 0) {
        continue;
      }
      const said = [
        ...undefinedAliases(connector, list).map(({ meant }) => meant),
        ...(list === 'predicates' ? namedPredicates(connector) : []),
      ];
      const aliases = listedPlugins(connector, list).map(({ alias }) => alias);
      for (const { alias, key } of unlisted) {
        if (!said.includes(alias)) {
          const meant = nearest(alias, aliases);
          yield {
            key,
            what: 'key',
            message: `The ${
              PLUGIN_LISTS[list]
            } ${alias} is not in the list ${list}: nothing reads its keys.${
              meant === undefined ? '' : ` Did you mean ${meant}?`
            }`,
            hint: `Add ${alias} to ${list}, or remove its keys.`,
          };
        }
      }
    }
  },
};

import { listedIn } from '../../../connect/catalogue/keyPrefixes';
import { nearest } from '../../../text/nearest';
import type { ConnectorRule } from '../connectorRule';
import { PLUGIN_LISTS } from '../listedPlugins';

/** Whoever reads such keys goes by the list: Kafka Connect for groups of topics, Debezium for its converters. */
export const connectorUnlistedAlias: ConnectorRule = {
  id: 'connector/unlisted-alias',
  severity: 'error',
  description:
    'Keys of a group of topics or of a Debezium converter whose alias its list lacks, such as topic.creation.groups or converters.',
  explanation:
    'Kafka Connect accepts the config, and nothing reads the keys: topics are created with the defaults, and values are not converted.',
  bad: [
    'connectors:',
    '  orders-mysql:',
    '    class: io.debezium.connector.mysql.MySqlConnector',
    '    config:',
    '      topic.creation.default.partitions: 3',
    '      topic.creation.default.replication.factor: 3',
    '      topic.creation.large.partitions: 12',
  ].join('\n'),
  good: [
    'connectors:',
    '  orders-mysql:',
    '    class: io.debezium.connector.mysql.MySqlConnector',
    '    config:',
    '      topic.creation.groups: large',
    '      topic.creation.default.partitions: 3',
    '      topic.creation.default.replication.factor: 3',
    '      topic.creation.large.partitions: 12',
    '      topic.creation.large.include: shop.orders',
  ].join('\n'),
  *check({ config, keys }) {
    const said = new Set<string>();
    for (const { key, unlisted } of keys) {
      // Of transforms and predicates another rule says it.
      if (unlisted && !Object.hasOwn(PLUGIN_LISTS, unlisted.list)) {
        const { alias, list } = unlisted;
        if (!said.has(`${list} ${alias}`)) {
          said.add(`${list} ${alias}`);
          const meant = nearest(alias, listedIn(config[list]));
          yield {
            key,
            what: 'key',
            message: `${list} does not list ${alias}.${
              meant ? ` Did you mean ${meant}?` : ''
            }`,
            hint: `Add ${alias} to ${list}, or correct the key: nothing reads it.`,
          };
        }
      }
    }
  },
};

import { findingsOf, testPipeline } from '../testFleet';

/** Values of two environments; on one Kafka cluster when they name the same server. */
const clusters = (server: string, namespace: string) =>
  `kafkaClusters: { main: { bootstrapServers: '${server}:9092', namespaces: { topics: topics } } }\nconnectClusters: { cdc: { namespace: ${namespace}, kafkaCluster: main } }\n`;

const BOTH = { dev: '', prod: '' };

const POSTGRES =
  'connectors:\n  a: { class: io.debezium.connector.postgresql.PostgresConnector, config: { database.hostname: db, database.dbname: shop, topic.prefix: shop } }\n';

const MYSQL =
  'connectors:\n  a: { class: io.debezium.connector.mysql.MySqlConnector, config: { database.hostname: db, database.server.id: 1 } }\n';

const HIDDEN_HOST = MYSQL.replace(
  'database.hostname: db',
  "database.hostname: '${secrets:connect/db:host}'",
);

const SINK =
  'connectors:\n  a: { class: x.HttpSinkConnector, config: { topics: [t] } }\n';

const WORKERS = {
  'connect-clusters/cdc/values.yaml':
    'cluster: { name: cdc }\nidentity: { groupId: g, configStorageTopic: c, offsetStorageTopic: o, statusStorageTopic: s }\n',
  'connect-clusters/cdc/values-dev.yaml': '',
  'connect-clusters/cdc/values-prod.yaml': '',
};

const APP =
  'ksqldb:\n  k: { namespace: ksqldb, serviceId: orders_, cluster: main }\n';

const RULES: Array<
  [rule: string, files: Record<string, string>, values: number]
> = [
  ['unique/slot-name', testPipeline('orders', POSTGRES, BOTH), 1],
  ['unique/topic-prefix', testPipeline('orders', POSTGRES, BOTH), 1],
  ['unique/database-server-id', testPipeline('orders', MYSQL, BOTH), 1],
  ['unique/group-id', testPipeline('orders', SINK, BOTH), 1],
  ['unique/topic', testPipeline('orders', 'topics: { t: {} }\n', BOTH), 1],
  ['unique/service-id', testPipeline('orders', APP, BOTH), 1],
  ['unique/group-id', WORKERS, 1],
  ['unique/storage-topic', WORKERS, 3],
];

describe('uniqueness across environments', () => {
  it.each(RULES)(
    '%s compares environments on one Kafka cluster',
    (rule, files, values) => {
      const together = findingsOf(rule, {
        ...files,
        'dev.yaml': clusters('one', 'dev'),
        'prod.yaml': clusters('one', 'prod'),
      });
      // Each environment meets the other one, at lines that both share.
      expect(together).toHaveLength(2 * values);
      for (const { message } of together) {
        expect(message).toMatch(/ in (dev|prod)\. \(In (prod|dev)\.\)$/);
      }
    },
  );

  it.each(RULES)('%s keeps others apart', (rule, files) => {
    expect(
      findingsOf(rule, {
        ...files,
        'dev.yaml': clusters('one', 'connect'),
        'prod.yaml': clusters('two', 'connect'),
      }),
    ).toEqual([]);
  });

  it('knows a host behind a reference only within one Kubernetes cluster', () => {
    expect(
      findingsOf('unique/database-server-id', {
        ...testPipeline('orders', HIDDEN_HOST, BOTH),
        'dev.yaml': clusters('one', 'dev'),
        'prod.yaml': clusters('one', 'prod'),
      }),
    ).toEqual([]);
  });
});

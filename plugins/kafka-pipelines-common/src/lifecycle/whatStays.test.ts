import { testFleet } from '../checks/testFleet';
import { whatStays } from './whatStays';

const POSTGRES = `
pipeline: { name: returns, owner: group:default/commerce }
connect: { cluster: cdc }
connectors:
  returns-postgres:
    class: io.debezium.connector.postgresql.PostgresConnector
    config:
      database.hostname: \${secrets:connect/db:host}
      database.dbname: returns
      database.password: \${secrets:connect/db:password}
      topic.prefix: returns
      plugin.name: pgoutput
      slot.name: o'slot
  returns-sink:
    class: com.example.HttpSink
    config:
      topics: returns.events
      url: \${secrets:connect/crm:url}
      errors.deadletterqueue.topic.name: dlq.returns
topics:
  returns.events: { partitions: 3 }
  others.events: { managed: external }
`;

const ALL = { deleteTopics: true };

const appNamed = (name: string, serviceId: string) => `
pipeline: { name: ${name}, owner: group:default/commerce }
kafka: { cluster: main }
ksqldb:
  ${name}:
    namespace: ksqldb
    serviceId: ${serviceId}
    statements: CREATE STREAM a (b INT) WITH (KAFKA_TOPIC = 'a', VALUE_FORMAT = 'JSON');
`;

const brief = (fleet: Parameters<typeof whatStays>[0], pipeline: string) =>
  whatStays(fleet, pipeline).map(
    ({ environment, kind, namespace, name }) =>
      `${environment} ${kind} ${namespace ? `${namespace}/` : ''}${name}`,
  );

describe('whatStays', () => {
  const fleet = testFleet({
    'pipelines/returns/values.yaml': POSTGRES,
    'pipelines/returns/values-dev.yaml': '',
    'pipelines/other/values.yaml': `
pipeline: { name: other, owner: group:default/commerce }
connect: { cluster: cdc }
connectors:
  other:
    class: com.example.Source
    config: { host: '\${secrets:connect/db:host}' }
`,
    'pipelines/other/values-dev.yaml': '',
    'pipelines/orders/values.yaml': appNamed('orders', 'orders_'),
    'pipelines/orders/values-dev.yaml': '',
    'pipelines/orders/values-prod.yaml': '',
    'pipelines/orders-two/values.yaml': appNamed('orders-two', 'orders_two_'),
    'pipelines/orders-two/values-prod.yaml': '',
  });

  it('lists what a connector leaves in Kubernetes, on Kafka and in its database', () => {
    expect(brief(fleet, 'returns')).toEqual([
      'dev offsets returns-postgres',
      'dev KafkaConnector connect/returns-postgres',
      'dev consumer group connect-returns-sink',
      'dev KafkaConnector connect/returns-sink',
      'dev Kubernetes objects of returns',
      "dev replication slot o'slot",
      'dev publication dbz_publication',
      'dev Kafka topic dlq.returns',
      'dev KafkaTopic topics/returns.events',
      'dev Secret connect/crm',
      'dev Secret connect/db',
    ]);
  });

  it('gives no line for a Secret that another pipeline uses', () => {
    const secrets = whatStays(fleet, 'returns').filter(
      ({ kind }) => kind === 'Secret',
    );
    expect(secrets).toMatchObject([
      { name: 'crm', commands: ['kubectl -n connect delete secret crm'] },
      { name: 'db', commands: [], destroys: 'what other needs as well' },
    ]);
  });

  it('writes commands that no value can break out of', () => {
    const commands = whatStays(fleet, 'returns', ALL).flatMap(
      object => object.commands,
    );
    expect(commands).toContain("SELECT pg_drop_replication_slot('o''slot');");
    expect(commands).toContain(
      'kafka-topics.sh --bootstrap-server kafka.dev:9092 --delete --topic dlq.returns',
    );
    const hostile = testFleet({
      'pipelines/returns/values.yaml': POSTGRES.replace(
        'dlq.returns',
        '"a\\nb; rm -rf \'/\'"',
      ),
      'pipelines/returns/values-dev.yaml': '',
    });
    const [topic] = whatStays(hostile, 'returns', ALL).filter(
      ({ kind }) => kind === 'Kafka topic',
    );
    expect(topic.commands).toEqual([
      `kafka-topics.sh --bootstrap-server kafka.dev:9092 --delete --topic 'a b; rm -rf '\\''/'\\'''`,
    ]);
  });

  it('says how topics are deleted only when it is asked for, as danger', () => {
    const topics = (options?: { deleteTopics: boolean }) =>
      whatStays(fleet, 'returns', options).filter(({ kind }) =>
        ['KafkaTopic', 'Kafka topic'].includes(kind),
      );
    expect(topics()).toHaveLength(2);
    expect(topics({ deleteTopics: false })).toEqual(topics());
    for (const { destroys, commands, danger } of topics()) {
      expect(destroys).toContain('all of its data');
      expect(commands).toEqual([]);
      expect(danger).toBeUndefined();
    }
    expect(
      topics(ALL).map(({ commands, danger }) => [danger, ...commands]),
    ).toEqual([
      [true, expect.stringContaining('--delete --topic dlq.returns')],
      [true, 'kubectl -n topics delete kafkatopic returns.events'],
    ]);
  });

  it('only lists the topics of ksqlDB, because another app may start alike', () => {
    const [dev, prod] = whatStays(fleet, 'orders').filter(
      ({ kind }) => kind === 'ksqlDB topics and groups',
    );
    expect(dev.destroys).not.toContain('must stay');
    expect(prod.destroys).toContain(
      'ksqlDB app orders-two of pipeline orders-two, which must stay',
    );
    expect(prod.commands[0]).toBe(
      "kafka-topics.sh --bootstrap-server kafka.prod:9092 --list | grep -E '^(_confluent-ksql-orders_|orders_ksql_)'",
    );
  });

  it('says nothing of what is not there', () => {
    expect(whatStays(fleet, 'constructor')).toEqual([]);
    expect(whatStays(fleet, 'nothing')).toEqual([]);
  });
});

import { ksqldbAcls, type KsqldbAclInput } from './ksqldbAcls';

const app: KsqldbAclInput = {
  mode: 'headless',
  serviceId: 'orders_',
  exactlyOnce: false,
  topics: {},
};

/** `topic prefix name: operations` */
const lines = (more: Partial<KsqldbAclInput>) =>
  ksqldbAcls({ ...app, ...more }).map(
    ({ resourceType, patternType, name, operations }) =>
      `${resourceType} ${patternType} ${name}: ${operations}`,
  );

it('lists what a headless app keeps on the Kafka cluster', () => {
  expect(lines({})).toEqual([
    'cluster literal kafka-cluster: Describe,DescribeConfigs',
    'topic prefix _confluent-ksql-orders_: All',
    'group prefix _confluent-ksql-orders_: All',
    'topic literal orders_ksql_processing_log: All',
  ]);
});

it('lets an interactive app write commands in transactions, and migrations their notes', () => {
  expect(lines({ mode: 'interactive' })).toEqual([
    'cluster literal kafka-cluster: Describe,DescribeConfigs',
    'topic prefix _confluent-ksql-orders_: All',
    'group prefix _confluent-ksql-orders_: All',
    'transactionalId literal orders_: Describe,Write',
    'topic prefix orders_ksql_: All',
  ]);
});

it('adds the transactions of exactly-once queries', () => {
  expect(lines({ exactlyOnce: true })).toContain(
    'transactionalId prefix _confluent-ksql-orders_: Describe,Write',
  );
});

it.each(['headless', 'interactive'] as const)(
  'follows another name of the processing log (%s)',
  mode => {
    expect(lines({ mode, processingLog: 'errors' })).toContain(
      'topic literal errors: All',
    );
  },
);

it('opens the topics of the statements, sorted by name', () => {
  expect(
    lines({
      topics: {
        'shop.*': 'read',
        b: 'write',
        a: 'readWrite',
        '*': 'read',
      },
    }).slice(4),
  ).toEqual([
    'topic literal *: Read,DescribeConfigs',
    'topic literal a: Read,Write,Create,DescribeConfigs',
    'topic literal b: Write,Create,DescribeConfigs',
    'topic prefix shop.: Read,DescribeConfigs',
  ]);
});

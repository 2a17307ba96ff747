import { findingsOf, testPipeline } from '../testFleet';

const RULE = 'unique/topic';
const HINT =
  'Declare it where it is written; everywhere else write managed: external.';

describe('unique/topic', () => {
  it('lets one pipeline declare a managed topic, any number name it as external', () => {
    expect(
      findingsOf(RULE, {
        ...testPipeline('orders', 'topics:\n  shop.orders: {}\n'),
        ...testPipeline('copy', 'topics:\n  shop.orders: {}\n'),
        ...testPipeline(
          'reader',
          'topics:\n  shop.orders: { managed: external }\n',
        ),
      }),
    ).toEqual([
      {
        at: 'pipelines/copy/values.yaml:4:3 /topics/shop.orders',
        message:
          'The topic shop.orders is also declared on this Kafka cluster by topic shop.orders of pipeline orders.',
        hint: HINT,
      },
      {
        at: 'pipelines/orders/values.yaml:4:3 /topics/shop.orders',
        message:
          'The topic shop.orders is also declared on this Kafka cluster by topic shop.orders of pipeline copy.',
        hint: HINT,
      },
    ]);
  });

  it('compares environments that are on one Kafka cluster', () => {
    const clusters = (servers: string) =>
      `kafkaClusters: { main: { bootstrapServers: '${servers}' } }\nconnectClusters: { cdc: { namespace: x, kafkaCluster: main } }\n`;
    const pipeline = testPipeline('orders', 'topics:\n  shop.orders: {}\n', {
      dev: '',
      prod: '',
    });
    expect(findingsOf(RULE, pipeline)).toEqual([]);
    expect(
      findingsOf(RULE, {
        ...pipeline,
        'dev.yaml': clusters('b-1:9092,b-2:9092'),
        'prod.yaml': clusters('B-2:9092, b-3:9092'),
      }).map(({ message }) => message),
    ).toEqual([
      'The topic shop.orders is also declared on this Kafka cluster by topic shop.orders of pipeline orders in prod. (In dev.)',
      'The topic shop.orders is also declared on this Kafka cluster by topic shop.orders of pipeline orders in dev. (In prod.)',
    ]);
  });

  it('names each of the others once, with its environments where they differ', () => {
    const shared =
      'kafkaClusters: { main: { bootstrapServers: "b:9092" } }\nconnectClusters: { cdc: { namespace: x, kafkaCluster: main } }\n';
    const topic = 'topics:\n  t: {}\n';
    const said = findingsOf(RULE, {
      'dev.yaml': shared,
      'prod.yaml': shared,
      ...testPipeline('both', topic, { dev: '', prod: '' }),
      ...testPipeline('one', topic, { dev: '' }),
    });
    expect(said.map(({ message }) => message.split(' by ')[1])).toEqual([
      'topic t of pipeline both in prod, topic t of pipeline one. (In dev.)',
      'topic t of pipeline both in dev, topic t of pipeline one in dev. (In prod.)',
      'topic t of pipeline both.',
    ]);
  });

  it('counts what it cannot name', () => {
    const many = ['a', 'b', 'c', 'd', 'e'].map(name =>
      testPipeline(name, 'topics:\n  t: {}\n'),
    );
    expect(findingsOf(RULE, Object.assign({}, ...many))[0].message).toBe(
      'The topic t is also declared on this Kafka cluster by topic t of pipeline b, topic t of pipeline c, topic t of pipeline d and 1 more.',
    );
  });
});

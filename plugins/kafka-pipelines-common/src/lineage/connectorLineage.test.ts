import { connectorLineage } from './connectorLineage';

const MYSQL = 'io.debezium.connector.mysql.MySqlConnector';
const BIGQUERY = 'com.wepay.kafka.connect.bigquery.BigQuerySinkConnector';
const ROUTER = 'org.apache.kafka.connect.transforms.RegexRouter';

function edges(
  connectorClass: string,
  config: Record<string, string>,
  knownTopics: string[] = [],
) {
  return connectorLineage(
    {
      name: 'c',
      class: connectorClass,
      connectCluster: 'cdc',
      kafkaCluster: 'main',
      config,
    },
    { knownTopics: new Set(knownTopics) },
  ).edges.map(
    ({ from, to, certainty, via }) =>
      `${from.replace('connector:cdc:c', 'C')} > ${to.replace(
        'connector:cdc:c',
        'C',
      )} ${certainty} ${via}`,
  );
}

describe('connectorLineage', () => {
  it('follows Debezium from tables to topics through a router', () => {
    expect(
      connectorLineage(
        {
          name: 'orders-mysql',
          class: MYSQL,
          connectCluster: 'cdc',
          kafkaCluster: 'main',
          config: {
            'topic.prefix': 'cdc',
            'table.include.list': 'shop.orders',
            transforms: 'route',
            'transforms.route.type': ROUTER,
            'transforms.route.regex': 'cdc\\.(.*)',
            'transforms.route.replacement': '$1',
          },
        },
        { pipeline: 'orders' },
      ),
    ).toEqual({
      nodes: [
        {
          id: 'connector:cdc:orders-mysql',
          kind: 'connector',
          platform: 'kafka-connect',
          name: 'orders-mysql',
          pipeline: 'orders',
        },
        {
          id: 'dataset:mysql:shop.orders',
          kind: 'dataset',
          platform: 'mysql',
          name: 'shop.orders',
        },
        {
          id: 'topic:main:shop.orders',
          kind: 'topic',
          platform: 'kafka',
          name: 'shop.orders',
        },
      ],
      edges: [
        {
          from: 'connector:cdc:orders-mysql',
          to: 'topic:main:shop.orders',
          certainty: 'proven',
          via: 'transforms.route.regex',
          reason: 'RegexRouter route renames cdc.shop.orders',
        },
        {
          from: 'dataset:mysql:shop.orders',
          to: 'connector:cdc:orders-mysql',
          certainty: 'proven',
          via: 'table.include.list',
          reason: 'table.include.list names shop.orders',
        },
      ],
    });
  });

  it('resolves a pattern of tables with topics that exist', () => {
    const config = {
      'topic.prefix': 'cdc',
      'table.include.list': 'shop\\.order.*',
      transforms: 'route',
      'transforms.route.type': ROUTER,
      'transforms.route.regex': 'cdc\\.shop\\.(.*)',
      'transforms.route.replacement': 'raw.$1',
    };
    expect(
      edges(MYSQL, config, ['raw.orders', 'raw.users', 'other', 'cdc']),
    ).toEqual([
      'C > topic:main:raw.orders possible table.include.list',
      'C > topic:main:raw.order{table} possible transforms.route.regex',
      'dataset:mysql:shop.orders > C possible table.include.list',
      'dataset:mysql:shop.order{table} > C possible table.include.list',
    ]);
  });

  it('does not take its own bookkeeping for data', () => {
    expect(
      edges(
        MYSQL,
        {
          'topic.prefix': 'cdc',
          'schema.history.internal.kafka.topic': 'cdc.shop.history',
        },
        ['cdc.shop.history', 'cdc.shop.orders'],
      ),
    ).toEqual([
      'C > topic:main:cdc.shop.orders possible table.include.list',
      'C > topic:main:cdc.{database}.{table} possible table.include.list',
      'dataset:mysql:shop.orders > C possible table.include.list',
      'dataset:mysql:{database}.{table} > C possible table.include.list',
    ]);
  });

  it('says so when a transform hides the topics', () => {
    expect(
      edges(MYSQL, {
        'topic.prefix': 'cdc',
        'table.include.list': 'shop.outbox',
        transforms: 'outbox',
        'transforms.outbox.type': 'io.debezium.transforms.outbox.EventRouter',
      }),
    ).toEqual([
      'C > dataset:unknown:cdc/c/outputs unknown transforms.outbox.type',
      'dataset:mysql:shop.outbox > C proven table.include.list',
    ]);
  });

  it('says so when topics or tables are not known', () => {
    expect(edges(MYSQL, { 'table.include.list': 'shop.a' })).toEqual([
      'C > dataset:unknown:cdc/c/outputs unknown topic.prefix',
      'dataset:mysql:shop.a > C proven table.include.list',
    ]);
    expect(
      edges(MYSQL, { 'topic.prefix': 'cdc', 'table.include.list': 'a' }),
    ).toEqual(['dataset:unknown:cdc/c/inputs > C unknown table.include.list']);
  });

  it('follows topics to BigQuery tables, the dead letter queue beside them', () => {
    expect(
      edges(BIGQUERY, {
        topics: 'cdc.shop.orders, cdc.shop.users',
        project: 'acme',
        defaultDataset: 'raw',
        sanitizeTopics: 'true',
        'errors.deadletterqueue.topic.name': 'dlq.orders',
        transforms: 'short',
        'transforms.short.type': ROUTER,
        'transforms.short.regex': 'cdc\\.(.*)',
        'transforms.short.replacement': '$1',
      }),
    ).toEqual([
      'C > dataset:bigquery:acme.raw.shop_orders proven defaultDataset',
      'C > dataset:bigquery:acme.raw.shop_users proven defaultDataset',
      'C > topic:main:dlq.orders proven errors.deadletterqueue.topic.name',
      'topic:main:cdc.shop.orders > C proven topics',
      'topic:main:cdc.shop.users > C proven topics',
    ]);
  });

  it('matches topics.regex with whole names of topics that exist', () => {
    expect(
      edges(
        BIGQUERY,
        {
          'topics.regex': 'shop\\.(orders.*|users)',
          project: '${env:PROJECT}',
          defaultDataset: 'raw',
        },
        ['shop.orders_v1', 'my.shop.orders', 'shop.users'],
      ),
    ).toEqual([
      'C > dataset:bigquery:{env:PROJECT}.raw.shop.orders_v1 possible defaultDataset',
      'C > dataset:bigquery:{env:PROJECT}.raw.shop.orders{any} possible defaultDataset',
      'C > dataset:bigquery:{env:PROJECT}.raw.shop.users possible defaultDataset',
      'topic:main:shop.orders_v1 > C proven topics.regex',
      'topic:main:shop.orders{any} > C possible topics.regex',
      'topic:main:shop.users > C proven topics.regex',
    ]);
  });

  it('knows the topics of a sink but not where it writes', () => {
    const [out, topic] = connectorLineage({
      name: 'crm',
      class: 'io.example.http.HttpSinkConnector',
      connectCluster: '',
      kafkaCluster: '',
      config: { topics: 'customers' },
    }).edges;
    expect(out).toEqual({
      from: 'connector:default:crm',
      to: 'dataset:unknown:default/crm/outputs',
      certainty: 'unknown',
      via: 'connector.class',
      reason:
        'HttpSinkConnector talks to an HTTP endpoint, which is not tracked as a dataset',
    });
    expect(topic).toMatchObject({
      from: 'topic:default:customers',
      to: 'connector:default:crm',
      certainty: 'proven',
    });
  });

  it.each([
    ['org.apache.kafka.connect.mirror.MirrorSourceConnector', { topics: '.*' }],
    ['io.debezium.connector.oracle.OracleConnector', {}],
    ['com.example.ThingSource', { topics: 'x' }],
    ['com.example.Anything', {}],
    ['', {}],
  ])('claims nothing about %s', (connectorClass, config) => {
    expect(edges(connectorClass, config)).toEqual([
      'C > dataset:unknown:cdc/c/outputs unknown connector.class',
      'dataset:unknown:cdc/c/inputs > C unknown connector.class',
    ]);
  });

  it('says that a sink without topics reads nothing known', () => {
    expect(edges('com.example.ThingSink', {})).toEqual([
      'C > dataset:unknown:cdc/c/outputs unknown connector.class',
      'dataset:unknown:cdc/c/inputs > C unknown topics',
    ]);
  });

  it('never counts a possible table as proven', () => {
    expect(
      edges(BIGQUERY, {
        topics: 'a',
        datasets: '.*=x,a=y',
        project: 'p',
      }),
    ).toEqual([
      'C > dataset:unknown:cdc/c/outputs unknown datasets',
      'topic:main:a > C proven topics',
    ]);
  });
});

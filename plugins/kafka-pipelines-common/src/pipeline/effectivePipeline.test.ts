import { effectivePipeline } from './effectivePipeline';
import type { PipelineValues } from './pipelineValues';
import type { SharedValues } from './sharedValues';

const shared: SharedValues = {
  defaults: {
    connector: {
      tasksMax: 1,
      autoRestart: { enabled: true, maxRestarts: 10 },
      config: { 'errors.tolerance': 'none', 'poll.interval.ms': 500 },
    },
    topic: { replicas: 3, config: { 'retention.ms': 604800000 } },
    ksqldb: { image: 'registry.example/ksqldb:1', replicas: 2 },
  },
  presets: {
    'debezium-mysql@1': {
      class: 'io.debezium.connector.mysql.MySqlConnector',
      state: 'paused',
      version: '1.0',
      config: {
        'poll.interval.ms': 200,
        'heartbeat.interval.ms': 10000,
        'snapshot.mode': 'initial',
      },
      transforms: {
        route: {
          order: 10,
          type: 'org.apache.kafka.connect.transforms.RegexRouter',
          config: { regex: 'cdc\\.(.*)', replacement: '$1' },
        },
        unwrap: {
          order: 5,
          type: 'io.debezium.transforms.ExtractNewRecordState',
        },
      },
    },
  },
  kafkaClusters: {
    main: {
      label: 'main-kafka',
      namespaces: { topics: 'kafka-topics' },
    },
    mirror: { topics: { managed: 'external' } },
  },
  connectClusters: {
    cdc: {
      namespace: 'connect',
      kafkaCluster: 'main',
      defaults: {
        connector: { tasksMax: 2, config: { 'poll.interval.ms': 300 } },
      },
    },
  },
};

function connectorOf(
  connector: NonNullable<PipelineValues['connectors']>[string],
  values: PipelineValues = {},
) {
  return effectivePipeline(shared, {
    connect: { cluster: 'cdc' },
    ...values,
    connectors: { 'orders-mysql': connector },
  }).connectors['orders-mysql'];
}

describe('effectivePipeline', () => {
  it('layers defaults < Connect cluster < preset < own entry', () => {
    expect(
      connectorOf({
        preset: 'debezium-mysql@1',
        config: {
          'heartbeat.interval.ms': 0,
          'table.include.list': ['shop.orders', 'shop.items'],
          'snapshot.mode': null,
        },
      }),
    ).toEqual({
      name: 'orders-mysql',
      connectCluster: 'cdc',
      namespace: 'connect',
      kafkaCluster: 'main',
      class: 'io.debezium.connector.mysql.MySqlConnector',
      tasksMax: 2,
      autoRestart: { enabled: true, maxRestarts: 10 },
      config: {
        'errors.tolerance': 'none',
        'heartbeat.interval.ms': '0',
        'poll.interval.ms': '200',
        'table.include.list': 'shop.orders,shop.items',
        transforms: 'unwrap,route',
        'transforms.route.regex': 'cdc\\.(.*)',
        'transforms.route.replacement': '$1',
        'transforms.route.type':
          'org.apache.kafka.connect.transforms.RegexRouter',
        'transforms.unwrap.type':
          'io.debezium.transforms.ExtractNewRecordState',
      },
    });
  });

  it('never takes state or version from a preset, but does from the entry', () => {
    const inherited = connectorOf({ preset: 'debezium-mysql@1' });
    expect(inherited.state).toBeUndefined();
    expect(inherited.version).toBeUndefined();
    const own = connectorOf({
      preset: 'debezium-mysql@1',
      state: 'stopped',
      version: '3.6.1.Final',
    });
    expect(own).toMatchObject({ state: 'stopped', version: '3.6.1.Final' });
  });

  it('removes inherited transforms, predicates, connectors, topics and apps that are switched off', () => {
    const effective = effectivePipeline(shared, {
      connect: { cluster: 'cdc' },
      connectors: {
        a: {
          preset: 'debezium-mysql@1',
          transforms: { route: { enabled: false } },
          predicates: {
            off: { enabled: false, type: 'x' },
          },
        },
        b: { enabled: false, class: 'x' },
      },
      topics: { t: { enabled: false }, u: {} },
      ksqldb: { k: { enabled: false }, l: {} },
    });
    expect(Object.keys(effective.connectors)).toEqual(['a']);
    expect(effective.connectors.a.config.transforms).toBe('unwrap');
    expect(
      Object.keys(effective.connectors.a.config).filter(
        key => key.includes('route') || key.includes('predicates'),
      ),
    ).toEqual([]);
    expect(Object.keys(effective.topics)).toEqual(['u']);
    expect(Object.keys(effective.ksqldb)).toEqual(['l']);
  });

  it('flattens predicates and negate', () => {
    expect(
      connectorOf({
        class: 'c',
        transforms: {
          drop: {
            order: 1,
            type: 'Filter',
            predicate: 'internal',
            negate: false,
          },
        },
        predicates: {
          internal: { type: 'TopicNameMatches', config: { pattern: '__.*' } },
        },
      }).config,
    ).toMatchObject({
      transforms: 'drop',
      'transforms.drop.predicate': 'internal',
      'transforms.drop.negate': 'false',
      predicates: 'internal',
      'predicates.internal.type': 'TopicNameMatches',
      'predicates.internal.pattern': '__.*',
    });
  });

  it('lets a connector choose another Connect cluster, known or not', () => {
    expect(connectorOf({ class: 'c', cluster: 'nowhere' })).toMatchObject({
      connectCluster: 'nowhere',
      namespace: '',
      kafkaCluster: '',
      tasksMax: 1,
    });
  });

  it('finds a topic its Kafka cluster, label, namespace and manager', () => {
    const { topics } = effectivePipeline(shared, {
      connect: { cluster: 'cdc' },
      topics: {
        'shop.orders': {
          partitions: 6,
          config: { 'cleanup.policy': 'compact' },
        },
        'shop.order_items': { cluster: 'mirror', resourceName: 'adopted' },
      },
    });
    expect(topics['shop.orders']).toEqual({
      name: 'shop.orders',
      resourceName: 'shop.orders',
      kafkaCluster: 'main',
      label: 'main-kafka',
      namespace: 'kafka-topics',
      managed: 'operator',
      partitions: 6,
      replicas: 3,
      config: { 'cleanup.policy': 'compact', 'retention.ms': '604800000' },
    });
    expect(topics['shop.order_items']).toMatchObject({
      kafkaCluster: 'mirror',
      label: 'mirror',
      resourceName: 'adopted',
      managed: 'external',
    });
  });

  it('prefers kafka.cluster over the Kafka cluster of the Connect cluster', () => {
    const { topics, ksqldb } = effectivePipeline(shared, {
      connect: { cluster: 'cdc' },
      kafka: { cluster: 'mirror' },
      topics: { t: {} },
      ksqldb: { app: { serviceId: 'app_' } },
    });
    expect(topics.t.kafkaCluster).toBe('mirror');
    expect(ksqldb.app).toEqual({
      name: 'app',
      mode: 'headless',
      namespace: '',
      kafkaCluster: 'mirror',
      serviceId: 'app_',
      statements: '',
      migrations: {},
      replicas: 2,
      image: 'registry.example/ksqldb:1',
      properties: {
        'ksql.internal.topic.replicas': '3',
        'ksql.logging.processing.topic.replication.factor': '3',
        'ksql.streams.replication.factor': '3',
      },
    });
  });

  it('does not mistake names of Object for clusters and presets', () => {
    const connector = connectorOf({
      class: 'c',
      cluster: 'constructor',
      preset: 'toString',
    });
    expect(connector).toMatchObject({ namespace: '', kafkaCluster: '' });
    const { connectors } = effectivePipeline(shared, {
      connectors: JSON.parse('{"constructor": {"class": "c"}}'),
    });
    expect(Object.keys(connectors)).toEqual(['constructor']);
  });

  it('survives content the schema refuses', () => {
    const bad = JSON.parse(
      '{"connect": null, "connectors": {"a": null, "b": "x", "c": {"config": 5, "transforms": {"t": null}}}, "topics": [], "ksqldb": 1}',
    );
    expect(effectivePipeline({}, bad)).toMatchObject({
      connectors: { c: { class: '', config: {} } },
      topics: {},
      ksqldb: {},
    });
    expect(effectivePipeline({}, {})).toEqual({
      metadata: {},
      connectors: {},
      topics: {},
      ksqldb: {},
    });
  });

  it('does not change its arguments', () => {
    const before = JSON.stringify(shared);
    connectorOf({ preset: 'debezium-mysql@1', config: { a: 1 } });
    expect(JSON.stringify(shared)).toBe(before);
  });
});

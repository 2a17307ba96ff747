import {
  componentEntityV1alpha1Validator,
  DefaultNamespaceEntityPolicy,
  EntityPolicies,
  FieldFormatEntityPolicy,
  NoForeignRootFieldsEntityPolicy,
  parseLocationRef,
  resourceEntityV1alpha1Validator,
  SchemaValidEntityPolicy,
  type Entity,
} from '@backstage/catalog-model';
import { fleetOf, type FleetOf } from '../fleet/__fixtures__/fleetOf';
import { fleetLineage } from '../lineage/fleetLineage';
import { parseYaml } from '../yaml/parseYaml';
import { fleetEntities } from './fleetEntities';

const context = { repository: 'demo', branch: 'main', namespace: 'data' };

const FLEET: FleetOf = {
  config: {
    clusterOwner: 'platform',
    datasets: {
      default: { owner: 'group:default/analytics' },
      mysql: { 'shop.orders': { owner: 'commerce' } },
    },
  },
  shared: {
    kafkaClusters: {
      main: {
        bootstrapServers: 'b-1.example:9098',
        authentication: { type: 'msk-iam' },
      },
      mirror: { owner: 'group:default/mirrors' },
    },
    connectClusters: { cdc: { namespace: 'connect', kafkaCluster: 'main' } },
  },
  pipelines: {
    orders: Object.fromEntries(
      ['dev', 'prod'].map((environment, index) => [
        environment,
        {
          pipeline: {
            name: 'orders',
            owner: 'group:default/data',
            description: 'Orders into BigQuery',
            system: 'shop',
            lifecycle: 'production',
            labels: { 'example.com/cost-centre': '4711' },
            tags: ['CDC', 'big query'],
          },
          connect: { cluster: 'cdc' },
          connectors: {
            'orders-mysql': {
              class: 'io.debezium.connector.mysql.MySqlConnector',
              version: `3.${index}`,
              tasksMax: 1,
              config: {
                'topic.prefix': 'cdc',
                'table.include.list': 'shop.orders',
                'database.password': '${secrets:kafka/db:password}',
              },
            },
            'orders-bigquery': {
              class: 'com.wepay.kafka.connect.bigquery.BigQuerySinkConnector',
              state: 'paused' as const,
              config: {
                topics: 'cdc.shop.orders',
                project: 'acme',
                defaultDataset: 'raw',
                sanitizeTopics: true,
                'errors.deadletterqueue.topic.name': 'dlq.orders',
              },
            },
          },
          topics: { 'cdc.shop.orders': { partitions: 6, replicas: 3 } },
          ksqldb: { minutes: { namespace: 'ksqldb', serviceId: 'm_' } },
        },
      ]),
    ),
    crm: {
      dev: {
        pipeline: { name: 'crm' },
        connect: { cluster: 'cdc' },
        connectors: {
          'crm-http': {
            class: 'io.example.http.HttpSinkConnector',
            config: { topics: 'cdc.shop.orders' },
          },
        },
        topics: {
          'mirror.customers': { cluster: 'mirror', managed: 'external' },
        },
      },
    },
  },
  connectClusters: {
    cdc: {
      name: 'cdc',
      folder: 'connect-clusters/cdc',
      files: ['connect-clusters/cdc/values.yaml'],
      broken: false,
      instances: {
        dev: {
          cluster: 'cdc',
          environment: 'dev',
          valueFiles: [],
          values: {
            cluster: { name: 'cdc', description: 'Change data' },
            plugins: {
              mysql: { artifact: 'debezium-mysql@3.6.1' },
              off: { enabled: false, artifact: 'x@1' },
            },
          },
        },
      },
    },
  },
};

function entitiesOf(
  fleet = fleetOf(FLEET),
  options: Partial<Parameters<typeof fleetEntities>[2]> = {},
): Map<string, Entity> {
  return new Map(
    fleetEntities(fleet, fleetLineage(fleet), { ...context, ...options }).map(
      entity => [entity.metadata.name, entity],
    ),
  );
}

describe('fleetEntities', () => {
  it('makes one entity per thing', () => {
    expect([...entitiesOf().keys()]).toEqual([
      'pipeline.orders',
      'connector.cdc.orders-bigquery',
      'connector.cdc.orders-mysql',
      'ksqldb.minutes',
      'pipeline.crm',
      'connector.cdc.crm-http',
      'topic.main.cdc.shop.orders',
      'topic.main.dlq.orders',
      'topic.mirror.mirror.customers',
      'connect.cdc',
      'kafka.main',
      'kafka.mirror',
      'dataset.bigquery.acme.raw.cdc_shop_orders',
      'dataset.mysql.shop.orders',
    ]);
  });

  it('makes entities the catalog takes', async () => {
    const policy = EntityPolicies.allOf([
      new SchemaValidEntityPolicy(),
      new DefaultNamespaceEntityPolicy(),
      new NoForeignRootFieldsEntityPolicy(),
      new FieldFormatEntityPolicy(),
    ]);
    const entities = [
      ...entitiesOf().values(),
      ...entitiesOf(fleetOf(FLEET), {
        webUrl: 'https://git.example/acme/pipelines/',
      }).values(),
    ];
    for (const entity of entities) {
      await expect(policy.enforce(entity)).resolves.toBeDefined();
      const validator =
        entity.kind === 'Component'
          ? componentEntityV1alpha1Validator
          : resourceEntityV1alpha1Validator;
      await expect(validator.check(entity)).resolves.toBe(true);
      expect(JSON.parse(JSON.stringify(entity))).toEqual(entity);
      expect(() =>
        parseLocationRef(
          entity.metadata.annotations?.['backstage.io/managed-by-location'] ??
            '',
        ),
      ).not.toThrow();
    }
  });

  it('describes a pipeline', () => {
    expect(entitiesOf().get('pipeline.orders')).toEqual({
      apiVersion: 'backstage.io/v1alpha1',
      kind: 'Component',
      metadata: {
        namespace: 'data',
        name: 'pipeline.orders',
        title: 'orders',
        description: 'Orders into BigQuery',
        labels: { 'example.com/cost-centre': '4711' },
        tags: ['cdc', 'big-query'],
        annotations: {
          'backstage.io/managed-by-location':
            'kafka-pipelines:demo/pipelines/orders/values.yaml',
          'backstage.io/managed-by-origin-location':
            'kafka-pipelines:demo/pipelines/orders/values.yaml',
          'kafka-pipelines/id': 'pipeline:orders',
          'kafka-pipelines/repository': 'demo',
          'kafka-pipelines/pipeline': 'orders',
          'kafka-pipelines/environments': 'dev,prod',
        },
      },
      spec: {
        type: 'kafka-pipeline',
        lifecycle: 'production',
        owner: 'group:default/data',
        system: 'system:default/shop',
      },
    });
  });

  it('describes a connector, its environments and what flows through it', () => {
    const { spec } = entitiesOf().get('connector.cdc.orders-mysql')!;
    expect(spec).toEqual({
      type: 'kafka-connector',
      lifecycle: 'production',
      system: 'system:default/shop',
      owner: 'group:default/data',
      subcomponentOf: 'component:data/pipeline.orders',
      dependsOn: ['resource:data/connect.cdc'],
      consumesFrom: ['resource:data/dataset.mysql.shop.orders'],
      producesTo: ['resource:data/topic.main.cdc.shop.orders'],
      lineage: {
        inputs: [
          {
            kind: 'dataset',
            platform: 'mysql',
            name: 'shop.orders',
            certainty: 'proven',
            via: 'table.include.list',
            reason: 'table.include.list names shop.orders',
            entityRef: 'resource:data/dataset.mysql.shop.orders',
          },
        ],
        outputs: [
          {
            kind: 'topic',
            platform: 'kafka',
            name: 'cdc.shop.orders',
            certainty: 'proven',
            via: 'table.include.list',
            reason: 'table.include.list names shop.orders',
            entityRef: 'resource:data/topic.main.cdc.shop.orders',
          },
        ],
      },
      environments: {
        dev: {
          class: 'io.debezium.connector.mysql.MySqlConnector',
          version: '3.0',
          tasksMax: 1,
          state: 'running',
          namespace: 'connect',
          kafkaCluster: 'main',
        },
        prod: {
          class: 'io.debezium.connector.mysql.MySqlConnector',
          version: '3.1',
          tasksMax: 1,
          state: 'running',
          namespace: 'connect',
          kafkaCluster: 'main',
        },
      },
    });
  });

  it('keeps what is unknown as data, not as a relation', () => {
    expect(entitiesOf().get('connector.cdc.crm-http')?.spec).toMatchObject({
      owner: 'group:default/platform',
      lifecycle: 'unknown',
      consumesFrom: ['resource:data/topic.main.cdc.shop.orders'],
      producesTo: [],
      lineage: {
        outputs: [
          {
            platform: 'unknown',
            certainty: 'unknown',
            via: 'connector.class',
            reason:
              'HttpSinkConnector talks to an HTTP endpoint, which is not tracked as a dataset',
          },
        ],
      },
    });
    expect(entitiesOf().get('ksqldb.minutes')?.spec).toMatchObject({
      subcomponentOf: 'component:data/pipeline.orders',
      dependsOn: ['resource:data/kafka.main'],
      consumesFrom: [],
      producesTo: [],
      lineage: {
        inputs: [{ certainty: 'unknown', via: 'statements' }],
        outputs: [{ certainty: 'unknown', via: 'statements' }],
      },
    });
  });

  it('finds owners', () => {
    const owner = (name: string) => entitiesOf().get(name)?.spec?.owner;
    // declaring pipeline, only writer, Kafka cluster
    expect(owner('topic.main.cdc.shop.orders')).toBe('group:default/data');
    expect(owner('topic.main.dlq.orders')).toBe('group:default/data');
    expect(owner('topic.mirror.mirror.customers')).toBe(
      'group:default/mirrors',
    );
    // named, only writer
    expect(owner('dataset.mysql.shop.orders')).toBe('group:default/commerce');
    expect(owner('dataset.bigquery.acme.raw.cdc_shop_orders')).toBe(
      'group:default/data',
    );
    expect(owner('kafka.main')).toBe('group:default/platform');
    expect(owner('connect.cdc')).toBe('group:default/platform');
  });

  it('falls back to the default owner of datasets, and to nobody', () => {
    const fleet = fleetOf({
      ...FLEET,
      config: { datasets: { default: { owner: 'analytics' } } },
    });
    const owner = (name: string) => entitiesOf(fleet).get(name)?.spec?.owner;
    expect(owner('dataset.mysql.shop.orders')).toBe('group:default/analytics');
    expect(owner('kafka.main')).toBe('group:default/unknown');
    expect(owner('pipeline.crm')).toBe('group:default/unknown');
  });

  it('describes topics and clusters', () => {
    const entities = entitiesOf();
    expect(entities.get('topic.main.cdc.shop.orders')?.spec).toEqual({
      type: 'kafka-topic',
      owner: 'group:default/data',
      dependsOn: ['resource:data/kafka.main'],
      dependencyOf: ['component:data/pipeline.orders'],
      environments: {
        dev: {
          managed: 'operator',
          partitions: 6,
          replicas: 3,
          resourceName: 'cdc.shop.orders',
        },
        prod: {
          managed: 'operator',
          partitions: 6,
          replicas: 3,
          resourceName: 'cdc.shop.orders',
        },
      },
    });
    expect(entities.get('topic.main.dlq.orders')?.spec?.environments).toEqual(
      {},
    );
    expect(entities.get('connect.cdc')).toMatchObject({
      metadata: { description: 'Change data' },
      spec: {
        type: 'kafka-connect-cluster',
        dependsOn: ['resource:data/kafka.main'],
        environments: {
          dev: {
            namespace: 'connect',
            kafkaCluster: 'main',
            plugins: { mysql: 'debezium-mysql@3.6.1' },
          },
          prod: { namespace: 'connect', kafkaCluster: 'main', plugins: {} },
        },
      },
    });
    expect(entities.get('kafka.main')?.spec).toMatchObject({
      type: 'kafka-cluster',
      environments: {
        dev: {
          bootstrapServers: 'b-1.example:9098',
          authentication: 'msk-iam',
        },
      },
    });
    expect(entities.get('dataset.mysql.shop.orders')?.metadata.tags).toEqual([
      'mysql',
    ]);
  });

  it('links to the repository where it has a web address', () => {
    const entities = entitiesOf(fleetOf(FLEET), {
      webUrl: 'https://git.example/acme/pipelines',
      branch: 'release/1',
    });
    const base = 'https://git.example/acme/pipelines';
    expect(
      entities.get('connector.cdc.orders-mysql')?.metadata.annotations,
    ).toMatchObject({
      'backstage.io/managed-by-location': `url:${base}/blob/release/1/pipelines/orders/values.yaml`,
      'backstage.io/source-location': `url:${base}/tree/release/1/pipelines/orders/`,
      'backstage.io/view-url': `${base}/blob/release/1/pipelines/orders/values.yaml`,
      'backstage.io/edit-url': `${base}/edit/release/1/pipelines/orders/values.yaml`,
    });
  });

  it('points clusters at the file that declares them', () => {
    const fleet = {
      ...fleetOf(FLEET),
      files: new Map([
        [
          'defaults/pipeline.yaml',
          parseYaml('defaults/pipeline.yaml', 'kafkaClusters: { main: {} }\n'),
        ],
      ]),
    };
    const location = (name: string) =>
      entitiesOf(fleet).get(name)?.metadata.annotations?.[
        'backstage.io/managed-by-location'
      ];
    expect(location('kafka.main')).toBe(
      'kafka-pipelines:demo/defaults/pipeline.yaml',
    );
    expect(location('kafka.mirror')).toBe(
      'kafka-pipelines:demo/kafka-pipelines.yaml',
    );
    expect(location('topic.main.dlq.orders')).toBe(
      'kafka-pipelines:demo/pipelines/orders/values.yaml',
    );
  });

  it('leaves out what is broken, and names the config leaves open', () => {
    const fleet = fleetOf({
      ...FLEET,
      pipelines: {
        all: {
          dev: {
            connect: { cluster: 'cdc' },
            connectors: {
              everything: {
                class: 'io.debezium.connector.mysql.MySqlConnector',
                config: { 'topic.prefix': 'all' },
              },
            },
          },
        },
        broken: {},
      },
    });
    fleet.pipelines.broken.broken = true;
    const entities = entitiesOf(fleet);
    expect(
      [...entities.keys()].filter(name => name.includes('broken')),
    ).toEqual([]);
    expect(
      [...entities.keys()].filter(name => /^(topic|dataset)/.test(name)),
    ).toEqual([]);
    expect(entities.get('connector.cdc.everything')?.spec).toMatchObject({
      consumesFrom: [],
      lineage: {
        inputs: [{ name: '{database}.{table}', certainty: 'possible' }],
      },
    });
  });

  it('shows a part that two pipelines claim once', () => {
    const connector = { class: 'x', cluster: 'cdc' };
    const entities = fleetEntities(
      fleetOf({
        pipelines: {
          a: { dev: { connectors: { same: connector } } },
          b: { prod: { connectors: { same: connector } } },
        },
      }),
      { nodes: [], edges: [] },
      context,
    );
    const same = entities.filter(
      ({ metadata }) => metadata.name === 'connector.cdc.same',
    );
    expect(same).toHaveLength(1);
    expect(same[0].spec?.subcomponentOf).toBe('component:data/pipeline.a');
    expect(Object.keys(same[0].spec?.environments ?? {})).toEqual(['dev']);
  });
});

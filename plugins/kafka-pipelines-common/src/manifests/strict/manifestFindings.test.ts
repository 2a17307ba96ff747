import { testFleet } from '../../checks/testFleet';
import type { FleetTarget } from '../../fleet/target';
import { manifestFindings, operatorVersionOf } from './manifestFindings';
import type { ManifestProblem } from './types';

const VALUES = 'pipelines/orders/values.yaml';
const DEV = 'pipelines/orders/values-dev.yaml';

const fleet = testFleet({
  'dev.yaml': `
strimzi: { operatorVersion: 1.1.0 }
kafkaClusters:
  main: { bootstrapServers: 'kafka:9092', namespaces: { topics: topics } }
connectClusters:
  cdc: { namespace: connect, kafkaCluster: main }
`,
  [VALUES]: `
pipeline: { name: orders, owner: 'group:default/orders' }
connect: { cluster: cdc }
connectors:
  orders-mysql:
    class: com.example.Connector
    tasksMax: 1
    config: { database.password: secret-value }
topics:
  shop.order_items: { partitions: 6 }
ksqldb:
  orders:
    resources: { requests: { memory: 4Gi } }
  orders-live: {}
`,
  [DEV]: `
connectors:
  orders-mysql: { tasksMax: 2 }
`,
  'pipelines/orders/values-prod.yaml':
    'connectors: { orders-mysql: { tasksMax: 3 } }',
  'connect-clusters/cdc/values.yaml': 'cluster: { name: cdc }\nreplicas: 3\n',
  'connect-clusters/cdc/values-dev.yaml': '',
});

const pipeline: FleetTarget = {
  kind: 'pipeline',
  name: 'orders',
  environment: 'dev',
};

function findingOf(
  problem: Partial<ManifestProblem>,
  target: FleetTarget = pipeline,
) {
  const [finding] = manifestFindings(
    target,
    [
      {
        kind: 'KafkaConnector',
        namespace: 'connect',
        name: 'orders-mysql',
        path: 'spec',
        segments: ['spec'],
        message: 'is wrong',
        ...problem,
      },
    ],
    fleet,
  );
  return finding;
}

describe('manifestFindings', () => {
  it('stands at the line that makes the field, in the environment', () => {
    expect(
      findingOf({ path: 'spec.tasksMax', segments: ['spec', 'tasksMax'] }),
    ).toEqual({
      rule: 'manifest/invalid',
      severity: 'error',
      message:
        'KafkaConnector connect/orders-mysql in dev: spec.tasksMax is wrong.',
      hint: expect.any(String),
      file: DEV,
      line: 3,
      column: expect.any(Number),
      pointer: '/connectors/orders-mysql/tasksMax',
    });
  });

  it.each([
    [
      'a key with dots',
      {},
      ['spec', 'config', 'database.password'],
      '/connectors/orders-mysql/config/database.password',
    ],
    [
      'a field that nobody wrote',
      {},
      ['spec', 'pause'],
      '/connectors/orders-mysql',
    ],
    [
      'a topic by its resource',
      { kind: 'KafkaTopic', name: 'shop.order-items-1' },
      [],
      '',
    ],
    [
      'what an app is made of',
      { kind: 'StatefulSet', name: 'orders' },
      [
        'spec',
        'template',
        'spec',
        'containers',
        0,
        'resources',
        'requests',
        'memory',
      ],
      '/ksqldb/orders/resources/requests/memory',
    ],
    [
      'the app with the longest name',
      { kind: 'Service', name: 'orders-live-headless' },
      ['spec'],
      '/ksqldb/orders-live',
    ],
    [
      'what is of the pipeline',
      { kind: 'Role', name: 'access' },
      ['rules'],
      '',
    ],
  ])('finds %s', (_what, object, segments, pointer) => {
    expect(findingOf({ ...object, segments })).toMatchObject({ pointer });
  });

  it('finds a topic whose resource has another name', () => {
    const [topic] = Object.values(
      fleet.pipelines.orders.instances.dev.effective.topics,
    );
    expect(topic.resourceName).not.toBe(topic.name);
    expect(
      findingOf({
        kind: 'KafkaTopic',
        name: topic.resourceName,
        segments: ['spec', 'partitions'],
      }),
    ).toMatchObject({
      file: VALUES,
      pointer: '/topics/shop.order_items/partitions',
    });
  });

  it("stands in a Connect cluster's own file", () => {
    expect(
      findingOf(
        { kind: 'KafkaConnect', name: 'cdc', segments: ['spec', 'replicas'] },
        { kind: 'connect-cluster', name: 'cdc', environment: 'dev' },
      ),
    ).toMatchObject({
      file: 'connect-clusters/cdc/values.yaml',
      line: 2,
      pointer: '/replicas',
    });
  });

  it('names what it can of a manifest without a name', () => {
    expect(
      findingOf({
        kind: '',
        namespace: '',
        name: '',
        path: '',
        segments: [],
        message: 'is no YAML',
      }).message,
    ).toBe('A manifest in dev: is no YAML.');
  });
});

describe('operatorVersionOf', () => {
  it('is what the shared values of the environment say', () => {
    expect(operatorVersionOf(fleet, pipeline)).toBe('1.1.0');
    expect(
      operatorVersionOf(fleet, { ...pipeline, environment: 'prod' }),
    ).toBeUndefined();
  });
});

import { readImport } from './readImport';
import type { ImportInput } from './types';

const CLASS = 'org.example.FileSink';
const config = { 'connector.class': CLASS, 'tasks.max': '2', topics: 'orders' };
const json = (value: unknown) => JSON.stringify(value, undefined, 2);

const read = (text: string, file = 'orders.json') =>
  readImport([{ file, text }]);

/** `rule pointer` of each finding. */
const found = ({ findings }: ImportInput) =>
  findings.map(
    ({ rule, pointer, line }) => `${rule} ${pointer || '-'} ${line}`,
  );

const names = ({ connectors }: ImportInput) =>
  connectors.map(({ name }) => name);

const resource = (spec: string, apiVersion = 'kafka.strimzi.io/v1') =>
  `apiVersion: ${apiVersion}
kind: KafkaConnector
metadata:
  name: orders
  namespace: connect
  labels: { strimzi.io/cluster: cdc }
spec:
  class: ${CLASS}
  tasksMax: 2
${spec}`;

describe('readImport', () => {
  describe('JSON of Kafka Connect', () => {
    const info = {
      name: 'orders',
      config: { ...config, name: 'orders' },
      tasks: [],
      type: 'sink',
    };
    const status = (state: string) => ({
      name: 'orders',
      connector: { state, worker_id: 'a:8083' },
      tasks: [],
      type: 'sink',
    });
    const whole = { name: 'orders', ...config };

    it.each([
      ['GET /connectors?expand=info', { orders: { info } }, {}],
      [
        'GET /connectors?expand=info&expand=status',
        { orders: { info, status: status('PAUSED') } },
        { state: 'paused' },
      ],
      [
        'a failed connector',
        { orders: { info, status: status('FAILED') } },
        { state: 'running' },
      ],
      ['GET /connectors/orders', info, {}],
    ])('reads %s', (_, body, more) => {
      const { connectors, findings } = read(json(body));
      expect(findings).toEqual([]);
      expect(connectors).toEqual([
        {
          name: 'orders',
          config: whole,
          type: 'sink',
          ...more,
          source: expect.objectContaining({ file: 'orders.json' }),
        },
      ]);
    });

    it.each([
      ['a config', { ...config, name: 'orders' }, undefined],
      ['a config without a name, by that of its file', config, undefined],
      ['what is posted', { name: 'orders', config }, undefined],
      [
        'what is posted with a state',
        { name: 'orders', config, initial_state: 'STOPPED' },
        'stopped',
      ],
      ['a list', [{ name: 'orders', config }], undefined],
      [
        'kafbat UI',
        {
          connect: 'cdc',
          name: 'orders',
          config,
          tasks: [],
          type: 'SINK',
          status: { state: 'PAUSED', worker_id: 'a' },
        },
        'paused',
      ],
    ])('reads %s', (_, body, state) => {
      const { connectors, findings } = read(json(body));
      expect(findings).toEqual([]);
      expect(connectors).toMatchObject([{ name: 'orders', config: whole }]);
      expect(connectors[0].state).toBe(state);
    });

    it('takes the Connect cluster from kafbat UI', () => {
      const body = { connect: 'cdc', name: 'orders', type: 'SOURCE', config };
      expect(read(json([body])).connectors).toMatchObject([
        { connectCluster: 'cdc', type: 'source' },
      ]);
    });

    it('keeps numbers as they are written, and the order of keys', () => {
      const { connectors } = read(
        `{"connector.class": "a.B", "z": 1.10, "a": 10000000000000000000001, "m": 1e3, "b": true, "n": 1.0}`,
      );
      expect(Object.entries(connectors[0].config)).toEqual([
        ['name', 'orders'],
        ['connector.class', 'a.B'],
        ['z', '1.10'],
        ['a', '10000000000000000000001'],
        ['m', '1e3'],
        ['b', 'true'],
        ['n', '1.0'],
      ]);
    });

    it.each([
      [
        'a list of names',
        '["orders", "items"]',
        'connector/file /0 1',
        'GET /connectors?expand=info',
      ],
      [
        'what kafbat UI lists',
        '[{"connect": "a", "name": "x", "connector_class": "y"}]',
        'connector/file /0 1',
        'GET /connectors?expand=info',
      ],
      ['nothing', '{}', 'connector/file - 1', 'A file holds'],
    ])('refuses %s', (_, text, finding, hint) => {
      const input = read(text);
      expect(found(input)).toEqual([finding]);
      expect(input.findings[0].hint).toContain(hint);
      expect(input.connectors).toEqual([]);
      expect(input.refused).toHaveLength(1);
    });

    it('refuses a connector of which a value would be lost, and no other', () => {
      const input = read(
        json({
          a: { info: { config: { ...config, x: null } } },
          b: { info: { config } },
        }),
      );
      expect(names(input)).toEqual(['b']);
      expect(input.refused).toMatchObject([{ kind: 'connector', name: 'a' }]);
      expect(found(input)).toEqual(['config/not-scalar /a/info/config/x 8']);
    });
  });

  describe('resources of Strimzi', () => {
    it('reads a KafkaConnector as the operator does', () => {
      const { connectors, findings } = read(
        resource(`  version: 1.2.3
  autoRestart: { enabled: true, maxRestarts: 3 }
  state: paused
  config:
    name: other
    tasks.max: 7
    topics: orders
    "on": on
    "off": Off
    big: 1e3
    float: 1.10
    hex: 0x10
    octal: 010
    eight: 08
    under: 1_000
    date: 2024-01-01
    time: 1:20
    text: "1.10"
`),
        'orders.yaml',
      );
      expect(connectors).toEqual([
        {
          name: 'orders',
          namespace: 'connect',
          connectCluster: 'cdc',
          state: 'paused',
          autoRestart: { enabled: true, maxRestarts: 3 },
          config: {
            name: 'orders',
            'connector.class': CLASS,
            'connector.plugin.version': '1.2.3',
            'tasks.max': '2',
            topics: 'orders',
            on: 'true',
            off: 'false',
            big: '1000',
            float: '1.1',
            hex: '16',
            octal: '8',
            eight: '8',
            under: '1000',
            date: '2024-01-01',
            time: '1:20',
            text: '1.10',
          },
          source: { file: 'orders.yaml', line: 1, column: 1, pointer: '' },
        },
      ]);
      expect(findings).toEqual([]);
    });

    it.each([
      ['null', 'x: null', 'config/not-scalar /spec/config/x 11'],
      ['null in short', 'x: ~', 'yaml/lossy-scalar /spec/config/x 11'],
      ['a list', 'x: [a]', 'config/not-scalar /spec/config/x 11'],
      ['a key that is a boolean', 'on: x', 'yaml/key /spec/config/on 11'],
      ['an endless number', 'x: .inf', 'yaml/lossy-scalar /spec/config/x 11'],
      ['a small number', 'x: 0.0001', 'import/number /spec/config/x 11'],
      ['a large number', 'x: 1e22', 'yaml/lossy-scalar /spec/config/x 11'],
      ['an anchor', 'x: &a b', 'yaml/anchor /spec/config/x 11'],
    ])('refuses %s', (_, line, finding) => {
      const input = read(resource(`  config:\n    ${line}\n`), 'orders.yaml');
      expect(found(input)).toEqual([finding]);
      expect(input.connectors).toEqual([]);
      expect(input.refused).toMatchObject([
        { kind: 'connector', name: 'orders' },
      ]);
    });

    it('reads the documents of a chart, and counts what is no connector', () => {
      const input = read(
        `---
# Source: x/templates/secret.yaml
apiVersion: v1
kind: Secret
metadata: { name: x }
stringData: { password: &a hunter2, again: *a }
---
${resource('  pause: true\n', 'kafka.strimzi.io/v1beta2')}---
apiVersion: v1
kind: Secret
metadata: { name: y }
---
apiVersion: platform.confluent.io/v1beta1
kind: Connector
metadata: { name: z }
---
${resource('  config:\n    x: [a]\n').replace('orders', 'items')}`,
        'all.yaml',
      );
      expect(input.connectors).toMatchObject([
        { name: 'orders', state: 'paused', source: { line: 8 } },
      ]);
      expect(input.ignored).toEqual([
        { kind: 'Connector', count: 1, files: ['all.yaml'] },
        { kind: 'Secret', count: 2, files: ['all.yaml'] },
      ]);
      expect(found(input)).toEqual(['config/not-scalar /spec/config/x 37']);
      expect(input.refused).toMatchObject([{ name: 'items' }]);
      expect(JSON.stringify(input)).not.toContain('hunter2');
    });

    it('reads a List, without what the cluster adds', () => {
      const input = read(
        `apiVersion: v1
kind: List
items:
- apiVersion: kafka.strimzi.io/v1
  kind: KafkaConnector
  metadata:
    creationTimestamp: 2026-11-01T10:00:00Z
    managedFields: [{ fieldsV1: { f:spec: { .: {} } } }]
    name: orders
    uid: 0e1
  spec: { class: ${CLASS}, config: { topics: orders } }
  status:
    connectorStatus: { connector: { state: PAUSED } }
- apiVersion: kafka.strimzi.io/v1
  kind: KafkaTopic
  metadata: { name: orders-x, labels: { strimzi.io/cluster: main } }
  spec:
    topicName: Orders
    partitions: 3
    config: { retention.ms: 1e3, cleanup.policy: [compact, delete] }
- apiVersion: kafka.strimzi.io/v1beta2
  kind: KafkaConnect
  metadata:
    name: cdc
    annotations: { strimzi.io/use-connector-resources: "true" }
  spec: { replicas: 1, config: { group.id: my-group } }
  status: { connectorPlugins: [{ class: a.B, type: sink, version: 1.2.3 }] }
- apiVersion: v1
  kind: ConfigMap
`,
        'list.yaml',
      );
      expect(input.findings).toEqual([]);
      expect(input.connectors).toMatchObject([
        {
          config: { name: 'orders', 'connector.class': CLASS },
          source: { pointer: '/items/0' },
        },
      ]);
      expect(input.connectors[0].state).toBeUndefined();
      expect(input.topics).toMatchObject([
        {
          name: 'Orders',
          resourceName: 'orders-x',
          kafkaCluster: 'main',
          partitions: 3,
          config: {
            'retention.ms': '1000',
            'cleanup.policy': 'compact,delete',
          },
        },
      ]);
      expect(input.connectClusters).toMatchObject([
        {
          name: 'cdc',
          useConnectorResources: true,
          identity: {
            groupId: 'my-group',
            configStorageTopic: 'connect-cluster-configs',
          },
          plugins: [{ class: 'a.B', type: 'sink', version: '1.2.3' }],
        },
      ]);
      expect(input.ignored).toMatchObject([{ kind: 'ConfigMap', count: 1 }]);
    });
  });

  describe('several files', () => {
    const both = (other: Record<string, string>, file = 'b.json') =>
      readImport([
        {
          file: 'a.json',
          text: json({ name: 'orders', config, initial_state: 'PAUSED' }),
        },
        { file, text: json({ name: 'orders', config: other }) },
      ]);

    it('take the same connector once', () => {
      const { connectors, findings } = both(config);
      expect(connectors).toMatchObject([{ name: 'orders', state: 'paused' }]);
      expect(findings).toEqual([]);
    });

    it('refuse a connector that they contradict each other about', () => {
      const input = both({ ...config, 'db.password': 'hunter2' });
      expect(input.connectors).toEqual([]);
      expect(input.refused).toHaveLength(2);
      expect(input.findings).toMatchObject([
        {
          rule: 'import/duplicate',
          file: 'b.json',
          message:
            'Connector orders also stands in line 1 of a.json, with another db.password.',
        },
      ]);
    });
  });
});

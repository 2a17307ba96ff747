import type { Variant } from './variant';

const CONNECTOR = `apiVersion: kafka.strimzi.io/v1
kind: KafkaConnector
metadata:
  name: orders
  namespace: kafka
  labels:
    strimzi.io/cluster: cdc
  annotations:
    team: orders
spec:
  class: com.example.Connector
  tasksMax: 1
  state: running
  config:
    a: b
`;

const CONNECT = `apiVersion: kafka.strimzi.io/v1
kind: KafkaConnect
metadata:
  name: cdc
  namespace: kafka
spec:
  replicas: 1
  bootstrapServers: kafka:9092
  groupId: cdc
  configStorageTopic: cdc-configs
  offsetStorageTopic: cdc-offsets
  statusStorageTopic: cdc-status
`;

const OLD_CONNECT = `apiVersion: kafka.strimzi.io/v1beta2
kind: KafkaConnect
metadata:
  name: cdc
  namespace: kafka
spec:
  replicas: 1
  bootstrapServers: kafka:9092
`;

const TOPIC = `apiVersion: kafka.strimzi.io/v1
kind: KafkaTopic
metadata:
  name: orders
  namespace: kafka
  labels:
    strimzi.io/cluster: main
spec:
  partitions: 3
  replicas: 3
  config:
    retention.ms: 604800000
`;

const USER = `apiVersion: kafka.strimzi.io/v1
kind: KafkaUser
metadata:
  name: orders
  namespace: kafka
spec:
  authentication:
    type: tls
  authorization:
    type: simple
    acls:
      - resource:
          type: topic
          name: orders
          patternType: literal
        operations: [Read]
`;

const CONFIG_MAP = `apiVersion: v1
kind: ConfigMap
metadata:
  name: orders
  namespace: kafka
data:
  a: b
`;

const SERVICE = `apiVersion: v1
kind: Service
metadata:
  name: orders
  namespace: kafka
spec:
  selector:
    app: orders
  ports:
    - name: rest
      port: 8088
      targetPort: rest
`;

const STATEFUL_SET = `apiVersion: apps/v1
kind: StatefulSet
metadata:
  name: orders
  namespace: kafka
spec:
  serviceName: orders
  selector:
    matchLabels:
      app: orders
  template:
    metadata:
      labels:
        app: orders
    spec:
      containers:
        - name: ksqldb
          image: registry.example/ksqldb:1
          env:
            - name: A
              value: b
          resources:
            requests:
              memory: 512Mi
            limits:
              memory: 1Gi
`;

type Change = [what: string, find: string, replace: string];

const yamlOf = (value: string): Change => [
  `replicas as ${value}`,
  'replicas: 3',
  `replicas: ${value}`,
];

const CHANGES: ReadonlyArray<[name: string, base: string, changes: Change[]]> =
  [
    [
      'KafkaConnector',
      CONNECTOR,
      [
        ['as it is', '', ''],
        ['v1beta2', 'strimzi.io/v1', 'strimzi.io/v1beta2'],
        ['v1beta1', 'strimzi.io/v1', 'strimzi.io/v1beta1'],
        ['v2', 'strimzi.io/v1', 'strimzi.io/v2'],
        ['a kind that is misspelt', 'KafkaConnector', 'KafkaConector'],
        ['pause', 'state: running', 'pause: true'],
        ['version', 'state: running', 'version: 3.1.0'],
        ['a state that is none', 'state: running', 'state: started'],
        ['a state in capitals', 'state: running', 'state: Running'],
        ['no tasks', 'tasksMax: 1', 'tasksMax: 0'],
        ['tasks as text', 'tasksMax: 1', 'tasksMax: "1"'],
        ['a field twice', 'tasksMax: 1', 'tasksMax: 1\n  tasksMax: 1'],
        ['a config key twice', '    a: b', '    a: b\n    a: c'],
        ['a label twice', '    strimzi.io/cluster: cdc', '    a: b\n    a: b'],
        ['config as a list', '\n    a: b', ' [a]'],
        ['config without keys', '\n    a: b', ''],
        ['a map in the config', 'a: b', 'a: { b: c }'],
        ['null in the config', 'a: b', 'a: null'],
        [
          'a field of metadata that is none',
          'name: orders',
          'name: orders\n  lables: {}',
        ],
        ['status', 'spec:', 'status: { tasksMax: 1 }\nspec:'],
        ['a status that is none', 'spec:', 'status: { none: 1 }\nspec:'],
        ['no name', '  name: orders\n', ''],
        ['generateName', 'name: orders', 'generateName: orders-'],
        ['an underscore in the name', 'name: orders', 'name: a_b'],
        ['capitals in the name', 'name: orders', 'name: Orders'],
        ['a dot at the end of the name', 'name: orders', 'name: orders.'],
        ['two dots in the name', 'name: orders', 'name: a..b'],
        ['a dot in the name', 'name: orders', 'name: a.b'],
        ['a name of 253 letters', 'name: orders', `name: ${'a'.repeat(253)}`],
        ['a name of 254 letters', 'name: orders', `name: ${'a'.repeat(254)}`],
        ['a number as name', 'name: orders', 'name: 123'],
        ['a text of digits as name', 'name: orders', 'name: "123"'],
        ['no labels', '    strimzi.io/cluster: cdc\n', ''],
        ['a label with a space', 'cluster: cdc', 'cluster: a b'],
        ['a label of 63 letters', 'cluster: cdc', `cluster: ${'a'.repeat(63)}`],
        ['a label of 64 letters', 'cluster: cdc', `cluster: ${'a'.repeat(64)}`],
        ['an empty label', 'cluster: cdc', 'cluster: ""'],
        ['a label that is a number', 'cluster: cdc', 'cluster: 1'],
        ['a label that is yes', 'cluster: cdc', 'cluster: yes'],
        ['a label that ends with a dash', 'cluster: cdc', 'cluster: a-'],
        ['a label key with two slashes', 'strimzi.io/cluster', 'a/b/c'],
        ['a label key with an empty prefix', 'strimzi.io/cluster', '"/b"'],
        [
          'a label key with capitals in its prefix',
          'strimzi.io/cluster',
          'A/b',
        ],
        ['a label key with a space', 'strimzi.io/cluster', '"a b"'],
        ['a label key that is a number', 'strimzi.io/cluster', '1'],
        ['an annotation that is a number', 'team: orders', 'team: 1'],
        ['an annotation that is true', 'team: orders', 'team: true'],
        ['an annotation that is null', 'team: orders', 'team: null'],
        ['an annotation key with a space', 'team: orders', '"a b": c'],
        [
          'an annotation key with capitals',
          'team: orders',
          'Team.Example/A: c',
        ],
        ['a long annotation', 'team: orders', `team: ${'a'.repeat(262_141)}`],
        [
          'the longest annotation',
          'team: orders',
          `team: ${'a'.repeat(262_140)}`,
        ],
        ['annotations as a list', '\n    team: orders', ' [a]'],
        [
          'listOffsets without a ConfigMap',
          'state: running',
          'listOffsets: {}',
        ],
        [
          'autoRestart with a text',
          'state: running',
          'autoRestart: { enabled: "true" }',
        ],
        ['spec as a list', 'spec:', 'spec: []\nconfigs:'],
        [
          'an anchor',
          'class: com.example.Connector',
          'class: &c com.example.Connector\n  version: *c',
        ],
        ['a merge key', 'a: b', '<<: { c: d }\n    a: b'],
      ],
    ],
    [
      'KafkaConnect',
      CONNECT,
      [
        ['as it is', '', ''],
        ['v1beta2', 'strimzi.io/v1', 'strimzi.io/v1beta2'],
        ['without groupId', '  groupId: cdc\n', ''],
        ['without replicas', '  replicas: 1\n', ''],
        [
          'externalConfiguration',
          'replicas: 1',
          'externalConfiguration: { env: [] }\n  replicas: 1',
        ],
        [
          'CEL: metrics without a source',
          'replicas: 1',
          'metricsConfig: { type: jmxPrometheusExporter }\n  replicas: 1',
        ],
        [
          'CEL: metrics with a source',
          'replicas: 1',
          'metricsConfig: { type: jmxPrometheusExporter, valueFrom: { configMapKeyRef: { name: a, key: b } } }\n  replicas: 1',
        ],
        [
          'CEL: the reporter',
          'replicas: 1',
          'metricsConfig: { type: strimziMetricsReporter }\n  replicas: 1',
        ],
        [
          'CEL: a rack without a key',
          'replicas: 1',
          'rack: { type: topology-label, topologyKey: "" }\n  replicas: 1',
        ],
        [
          'CEL: a rack with a key',
          'replicas: 1',
          'rack: { topologyKey: zone }\n  replicas: 1',
        ],
        [
          'CEL: a rack by variable',
          'replicas: 1',
          'rack: { type: environment-variable, envVarName: ZONE }\n  replicas: 1',
        ],
        [
          'CEL: a rack by no variable',
          'replicas: 1',
          'rack: { type: environment-variable, envVarName: "" }\n  replicas: 1',
        ],
        ['CEL: an empty rack', 'replicas: 1', 'rack: {}\n  replicas: 1'],
        [
          'an image as plugin',
          'replicas: 1',
          'plugins: [{ name: ab, artifacts: [{ type: image, reference: r/i:1 }] }]\n  replicas: 1',
        ],
        [
          'a plugin of one letter',
          'replicas: 1',
          'plugins: [{ name: a, artifacts: [{ type: image, reference: r/i:1 }] }]\n  replicas: 1',
        ],
        [
          'a plugin from S3',
          'replicas: 1',
          'build: { output: { type: docker, image: r/i:1 }, plugins: [{ name: ab, artifacts: [{ type: jar, url: "s3://b/a.jar" }] }] }\n  replicas: 1',
        ],
        [
          'a plugin from HTTPS',
          'replicas: 1',
          'build: { output: { type: docker, image: r/i:1 }, plugins: [{ name: ab, artifacts: [{ type: jar, url: "https://b/a.jar" }] }] }\n  replicas: 1',
        ],
        [
          'the scope of a Maven artifact',
          'replicas: 1',
          'build: { output: { type: docker, image: r/i:1 }, plugins: [{ name: ab, artifacts: [{ type: maven, group: g, artifact: a, version: v, includeScope: runtime }] }] }\n  replicas: 1',
        ],
        [
          'a certificate and a pattern',
          'replicas: 1',
          'tls: { trustedCertificates: [{ secretName: s, certificate: c, pattern: p }] }\n  replicas: 1',
        ],
        [
          'neither certificate nor pattern',
          'replicas: 1',
          'tls: { trustedCertificates: [{ secretName: s }] }\n  replicas: 1',
        ],
        [
          'a certificate',
          'replicas: 1',
          'tls: { trustedCertificates: [{ secretName: s, certificate: c }] }\n  replicas: 1',
        ],
        [
          'OAuth',
          'replicas: 1',
          'authentication: { type: oauth }\n  replicas: 1',
        ],
        [
          'a custom login',
          'replicas: 1',
          'authentication: { type: custom, sasl: true }\n  replicas: 1',
        ],
        [
          'memory as a number',
          'replicas: 1',
          'resources: { limits: { memory: 1073741824 } }\n  replicas: 1',
        ],
        [
          'memory in words',
          'replicas: 1',
          'resources: { limits: { memory: much } }\n  replicas: 1',
        ],
        [
          'memory with a space',
          'replicas: 1',
          'resources: { limits: { memory: "1 Gi" } }\n  replicas: 1',
        ],
        [
          'a heap in words',
          'replicas: 1',
          'jvmOptions: { -Xmx: much }\n  replicas: 1',
        ],
        ['a heap', 'replicas: 1', 'jvmOptions: { -Xmx: 1g }\n  replicas: 1'],
        [
          'a delay below zero',
          'replicas: 1',
          'livenessProbe: { initialDelaySeconds: -1 }\n  replicas: 1',
        ],
        [
          'a node selector',
          'replicas: 1',
          'template: { pod: { nodeSelector: { a: b } } }\n  replicas: 1',
        ],
        [
          'host users',
          'replicas: 1',
          'template: { pod: { hostUsers: false } }\n  replicas: 1',
        ],
        ['replicas as 1.0', 'replicas: 1', 'replicas: 1.0'],
        ['replicas as 1.5', 'replicas: 1', 'replicas: 1.5'],
      ],
    ],
    [
      'KafkaConnect of v1beta2',
      OLD_CONNECT,
      [
        ['as it is', '', ''],
        ['without bootstrapServers', '  bootstrapServers: kafka:9092\n', ''],
        ['groupId', 'replicas: 1', 'groupId: cdc\n  replicas: 1'],
        [
          'externalConfiguration',
          'replicas: 1',
          'externalConfiguration: { env: [] }\n  replicas: 1',
        ],
        [
          'OAuth',
          'replicas: 1',
          'authentication: { type: oauth }\n  replicas: 1',
        ],
        ['Jaeger', 'replicas: 1', 'tracing: { type: jaeger }\n  replicas: 1'],
        ['plugins', 'replicas: 1', 'plugins: []\n  replicas: 1'],
        [
          'a custom login',
          'replicas: 1',
          'authentication: { type: custom, sasl: true }\n  replicas: 1',
        ],
      ],
    ],
    [
      'KafkaTopic',
      TOPIC,
      [
        ['as it is', '', ''],
        ['v1beta2', 'strimzi.io/v1', 'strimzi.io/v1beta2'],
        ['v1beta1', 'strimzi.io/v1', 'strimzi.io/v1beta1'],
        ['no partitions', 'partitions: 3', 'partitions: 0'],
        ['too many replicas', 'replicas: 3', 'replicas: 32768'],
        ['a field of topicName', 'replicas: 3', 'topicName: { a: b }'],
        ['without spec', TOPIC.slice(TOPIC.indexOf('spec:')), ''],
        ...[
          ...[
            '0x3',
            '0o3',
            '03',
            '0b11',
            '1_0',
            '3.0',
            '3e0',
            '3e+0',
            '+3',
            '-3',
            '3.',
            '.3',
            '.inf',
            '.nan',
          ],
          ...[
            'yes',
            'on',
            'true',
            'null',
            '~',
            '"3"',
            "'3'",
            '2026-01-01',
            '1:30',
            '!!int "3"',
            '!!str 3',
          ],
          ...[
            '3 # many',
            '[3]',
            '{}',
            '|\n    3',
            '09',
            '0_3',
            '0x',
            '3e',
            'y',
            'N',
            '9223372036854775808',
          ],
        ].map(yamlOf),
      ],
    ],
    [
      'KafkaUser',
      USER,
      [
        ['as it is', '', ''],
        ['v1beta2', 'strimzi.io/v1', 'strimzi.io/v1beta2'],
        ['operation', 'operations: [Read]', 'operation: Read'],
        ['no operations', '        operations: [Read]\n', ''],
        ['an operation that is none', '[Read]', '[Reed]'],
        ['a type that is none', 'type: tls', 'type: tsl'],
        ['a resource without type', '          type: topic\n', ''],
        ['CEL: validity alone', 'type: tls', 'type: tls\n    validityDays: 30'],
        [
          'CEL: validity and renewal',
          'type: tls',
          'type: tls\n    validityDays: 30\n    renewalDays: 10',
        ],
        [
          'CEL: renewal after validity',
          'type: tls',
          'type: tls\n    validityDays: 10\n    renewalDays: 30',
        ],
        [
          'CEL: validity of a password',
          'type: tls',
          'type: scram-sha-512\n    validityDays: 30\n    renewalDays: 10',
        ],
        [
          'quotas',
          'authentication:',
          'quotas: { producerByteRate: 1024, requestPercentage: 55 }\n  authentication:',
        ],
        [
          'quotas below zero',
          'authentication:',
          'quotas: { producerByteRate: -1 }\n  authentication:',
        ],
        [
          'a part of a percentage',
          'authentication:',
          'quotas: { controllerMutationRate: 0.5 }\n  authentication:',
        ],
      ],
    ],
    [
      'ConfigMap',
      CONFIG_MAP,
      [
        ['as it is', '', ''],
        ['v2', 'apiVersion: v1', 'apiVersion: v2'],
        ['no apiVersion', 'apiVersion: v1\n', ''],
        ['no kind', 'kind: ConfigMap\n', ''],
        ['a number as data', 'a: b', 'a: 1'],
        ['null as data', 'a: b', 'a: null'],
        ['a map as data', 'a: b', 'a: { b: c }'],
        ['a key twice', 'a: b', 'a: b\n  a: b'],
        ['a key with a slash', 'a: b', 'a/b: c'],
        ['a key with a dot', 'a: b', 'a.b: c'],
        ['a key of two dots', 'a: b', '..: c'],
        ['binary data', 'data:\n  a: b', 'binaryData:\n  a: YWJj'],
        [
          'binary data that is none',
          'data:\n  a: b',
          'binaryData:\n  a: "%%%"',
        ],
        ['a text for immutable', 'data:', 'immutable: "true"\ndata:'],
        ['a namespace in capitals', 'namespace: kafka', 'namespace: Kafka'],
        ['a namespace that is a number', 'namespace: kafka', 'namespace: 1'],
        ['data of 1 MiB', 'a: b', `a: ${'b'.repeat(2 ** 20)}`],
        ['data over 1 MiB', 'a: b', `a: ${'b'.repeat(2 ** 20 + 1)}`],
        [
          'a name of a finalizer that is none',
          'name: orders',
          'name: orders\n  finalizers: [a b]',
        ],
      ],
    ],
    [
      'Service',
      SERVICE,
      [
        ['as it is', '', ''],
        ['a dot in the name', 'name: orders', 'name: a.b'],
        ['a name that starts with a digit', 'name: orders', 'name: 1a'],
        ['a port without name', '- name: rest\n      port', '- port'],
        [
          'two ports without name',
          '- name: rest\n      port',
          '- port: 1\n    - port',
        ],
        [
          'two ports with one name',
          '- name: rest\n',
          '- name: rest\n      port: 1\n    - name: rest\n',
        ],
        [
          'one port twice',
          '- name: rest\n',
          '- name: other\n      port: 8088\n    - name: rest\n',
        ],
        [
          'a port for TCP and UDP',
          '- name: rest\n',
          '- name: other\n      protocol: UDP\n      port: 8088\n    - name: rest\n',
        ],
        ['a port with capitals', 'name: rest', 'name: REST'],
        ['port 0', 'port: 8088', 'port: 0'],
        ['port 65536', 'port: 8088', 'port: 65536'],
        ['a port as text', 'port: 8088', 'port: "8088"'],
        [
          'an unknown protocol',
          'port: 8088',
          'port: 8088\n      protocol: HTTP',
        ],
        [
          'a long name of a target',
          'targetPort: rest',
          'targetPort: a-very-long-name',
        ],
        ['a selector that is none', 'app: orders', 'app: a b'],
        ['an unknown type', 'selector:', 'type: Public\n  selector:'],
        [
          'headless without ports',
          SERVICE.slice(SERVICE.indexOf('  ports:')),
          '  clusterIP: None\n',
        ],
      ],
    ],
    [
      'StatefulSet',
      STATEFUL_SET,
      [
        ['as it is', '', ''],
        [
          'another selector',
          'matchLabels:\n      app: orders',
          'matchLabels:\n      app: other',
        ],
        [
          'a selector of more labels',
          'matchLabels:\n      app: orders',
          'matchLabels:\n      app: orders\n      a: b',
        ],
        ['an empty selector', '\n    matchLabels:\n      app: orders', ' {}'],
        [
          'a label that is none',
          'labels:\n        app: orders',
          'labels:\n        app: orders\n        b: c d',
        ],
        [
          'an unknown field of a container',
          'image:',
          'imagePullPolici: Always\n          image:',
        ],
        [
          'a pull policy that is none',
          'image:',
          'imagePullPolicy: Sometimes\n          image:',
        ],
        ['a container with a dot', 'name: ksqldb', 'name: a.b'],
        [
          'a container twice',
          '- name: ksqldb',
          '- name: ksqldb\n          image: a\n        - name: ksqldb',
        ],
        [
          'a variable twice',
          '- name: A',
          '- name: A\n              value: c\n            - name: A',
        ],
        ['a variable that is a number', 'value: b', 'value: 1'],
        ['a variable that is true', 'value: b', 'value: true'],
        [
          'a variable with two sources',
          'value: b',
          'value: b\n              valueFrom: { fieldRef: { fieldPath: metadata.name } }',
        ],
        ['a variable with =', 'name: A', 'name: A=B'],
        ['more memory than allowed', 'memory: 512Mi', 'memory: 2Gi'],
        ['memory in capitals', 'memory: 512Mi', 'memory: 512MI'],
        ['memory as a number', 'memory: 512Mi', 'memory: 536870912'],
        ['a processor as a fraction', 'memory: 512Mi', 'cpu: 0.5'],
        ['a resource that is none', 'memory: 512Mi', 'cores: 1'],
        [
          'a mount without volume',
          'env:',
          'volumeMounts: [{ name: a, mountPath: /a }]\n          env:',
        ],
        [
          'two mounts in one place',
          'env:',
          'volumeMounts: [{ name: a, mountPath: /a }, { name: a, mountPath: /a }]\n          env:',
        ],
        [
          'a volume twice',
          'containers:',
          'volumes: [{ name: a, emptyDir: {} }, { name: a, emptyDir: {} }]\n      containers:',
        ],
        [
          'a volume of two kinds',
          'containers:',
          'volumes: [{ name: a, emptyDir: {}, secret: { secretName: s } }]\n      containers:',
        ],
        [
          'a volume of no kind',
          'containers:',
          'volumes: [{ name: a }]\n      containers:',
        ],
        [
          'a restart policy',
          'containers:',
          'restartPolicy: Never\n      containers:',
        ],
        ['replicas as text', 'serviceName:', 'replicas: "1"\n  serviceName:'],
        ['replicas as 1.5', 'serviceName:', 'replicas: 1.5\n  serviceName:'],
        [
          'replicas over 32 bits',
          'serviceName:',
          'replicas: 2147483648\n  serviceName:',
        ],
        [
          'an update strategy that is none',
          'serviceName:',
          'updateStrategy: { type: Recreate }\n  serviceName:',
        ],
        [
          'partitions with OnDelete',
          'serviceName:',
          'updateStrategy: { type: OnDelete, rollingUpdate: { partition: 1 } }\n  serviceName:',
        ],
        ['a command as text', 'env:', 'command: run\n          env:'],
        ['a number in a command', 'env:', 'command: [run, 1]\n          env:'],
        [
          'a toleration with a value and Exists',
          'containers:',
          'tolerations: [{ key: a, operator: Exists, value: b }]\n      containers:',
        ],
        [
          'a field in another case',
          'serviceName:',
          'servicename: orders\n  serviceName:',
        ],
      ],
    ],
  ];

/** Manifests that differ from a good one in what people get wrong. */
export function writtenVariants(): Variant[] {
  return CHANGES.flatMap(([name, base, changes]) =>
    changes.map(([what, find, replace]) => {
      if (!base.includes(find)) {
        throw new Error(`${name}: ${what}: the base has no ${find}`);
      }
      return {
        id: `${name}: ${what}`,
        manifest: base.replace(find, () => replace),
        addsField: false,
        isBuiltIn: !base.includes('strimzi.io/v1'),
      };
    }),
  );
}

import {
  effectivePipeline,
  type PipelineValues,
  type SharedValues,
} from '@kafka-pipelines/backstage-plugin-kafka-pipelines-common';
import { messages } from './guards';
import { testedHelms } from './helm';
import { type Manifest, render } from './render';

const base: SharedValues & PipelineValues = {
  kafkaClusters: {
    main: {
      bootstrapServers: 'kafka:9093',
      tls: true,
      authentication: { type: 'scram-sha-512' },
      users: 'operator',
      namespaces: { users: 'kafka' },
    },
  },
  kafka: { cluster: 'main' },
  pipeline: { name: 'p' },
};
const app = (entry: object) => ({
  ksqldb: {
    a: {
      namespace: 'kafka',
      serviceId: 's_',
      statements: 'CREATE STREAM x AS SELECT * FROM y;',
      user: {},
      ...entry,
    },
  },
});

const usersOf = (manifests: Manifest[]) =>
  manifests.filter(({ kind }) => kind === 'KafkaUser');

/** ACLs of a KafkaUser as kafka-pipelines-common writes them. */
function aclsOf({ spec }: Manifest): unknown {
  const { acls } = JSON.parse(JSON.stringify(spec.authorization));
  return acls.map(
    ({
      resource: { type, name = 'kafka-cluster', patternType = 'literal' },
      operations,
    }: {
      resource: { type: string; name?: string; patternType?: string };
      operations: string[];
    }) => ({ resourceType: type, name, patternType, operations }),
  );
}

describe('KafkaUsers of ksqlDB apps', () => {
  it.each<[string, object]>([
    ['headless', {}],
    ['exactly once', { exactlyOnce: true }],
    [
      'exactly once by property',
      {
        properties: {
          'ksql.streams.processing.guarantee': 'exactly_once_v2',
        },
      },
    ],
    ['interactive', { mode: 'interactive', statements: '' }],
    [
      'interactive with a processing log of another name',
      {
        mode: 'interactive',
        statements: '',
        properties: { 'ksql.logging.processing.topic.name': 'errors' },
      },
    ],
    [
      'topics',
      {
        properties: { 'ksql.logging.processing.topic.name': 'errors' },
        user: {
          topics: {
            b: 'write',
            a: 'read',
            'c.*': 'readWrite',
            '*': 'read',
            gone: null,
          },
        },
      },
    ],
  ])('have the ACLs that ksqldbAcls lists: %s', async (_, entry) => {
    const values = { ...base, ...app(entry) };
    const { ksqldb } = effectivePipeline(base, values);
    for (const helm of await testedHelms()) {
      const [user] = usersOf(await render(helm, 'kafka-pipeline', [values]));
      expect(aclsOf(user)).toEqual(ksqldb.a.user?.acls);
    }
  });

  it('are labelled and placed as the user operator wants them', async () => {
    const [helm] = await testedHelms();
    const [user] = usersOf(
      await render(helm, 'kafka-pipeline', [
        base,
        { kafkaClusters: { main: { label: 'production' } } },
        app({ user: { name: 'orders', quotas: { requestPercentage: 50 } } }),
      ]),
    );
    expect(user).toMatchObject({
      metadata: {
        name: 'orders',
        namespace: 'kafka',
        labels: { 'strimzi.io/cluster': 'production' },
      },
      spec: {
        authentication: { type: 'scram-sha-512' },
        quotas: { requestPercentage: 50 },
      },
    });
  });

  it.each<[string, object]>([
    ['the app switches it off', app({ user: { enabled: false } })],
    [
      'nobody keeps users of the Kafka cluster',
      {
        kafkaClusters: { main: { users: 'none' } },
        ...app({
          authentication: {
            username: 'u',
            passwordSecret: { secretName: 's', password: 'p' },
          },
        }),
      },
    ],
  ])('are left out when %s', async (_, layer) => {
    const password = {
      kafkaClusters: {
        main: {
          authentication: {
            username: 'shared',
            passwordSecret: { secretName: 's', password: 'p' },
          },
        },
      },
    };
    for (const helm of await testedHelms()) {
      const manifests = await render(helm, 'kafka-pipeline', [
        base,
        password,
        layer,
      ]);
      expect(manifests.map(({ kind }) => kind)).toContain('StatefulSet');
      expect(usersOf(manifests)).toEqual([]);
    }
  });

  it.each<[string, object, string]>([
    [
      'an authentication without users',
      {
        kafkaClusters: { main: { authentication: { type: 'msk-iam' } } },
        ...app({}),
      },
      '/ksqldb/a/user: clients of the Kafka cluster main sign in by msk-iam, for which the user operator makes no user: leave user out, or set kafkaClusters.main.authentication.type to scram-sha-512 or tls',
    ],
    [
      'a user operator that watches no namespace',
      { kafkaClusters: { main: { namespaces: { users: '' } } }, ...app({}) },
      '/kafkaClusters/main/namespaces/users is missing: it is the namespace its user operator watches (or say users: none)',
    ],
    [
      'an app elsewhere than its Secret',
      app({ namespace: 'apps' }),
      '/ksqldb/a/user: the user operator writes the password or certificate into a Secret in namespace kafka, and pods can mount only Secrets of their own namespace: set /ksqldb/a/namespace to kafka',
    ],
    [
      'a name Kubernetes refuses',
      app({ user: { name: 'CN=orders' } }),
      "/ksqldb/a/user/name is CN=orders: a KafkaUser's name is a Kubernetes name",
    ],
    [
      'a name that is too long for a certificate',
      {
        kafkaClusters: { main: { authentication: { type: 'tls' } } },
        ...app({ user: { name: 'a'.repeat(65) } }),
      },
      '/ksqldb/a/user/name has 65 characters: it becomes the common name of a certificate, which has at most 64',
    ],
    [
      'a topic Kafka refuses',
      app({ user: { topics: { 'a*b': 'read' } } }),
      '/ksqldb/a/user/topics/a*b: name a topic, or end the name with * for all topics that start alike',
    ],
    [
      'an unknown access',
      app({ user: { topics: { t: 'all' } } }),
      '/ksqldb/a/user/topics/t is "all": write read, write or readWrite',
    ],
    [
      'a quota that is text',
      app({ user: { quotas: { producerByteRate: '1Mi' } } }),
      '/ksqldb/a/user/quotas/producerByteRate is "1Mi": write a whole number from 0 up',
    ],
    [
      'a user that is empty',
      app({ user: null }),
      '/ksqldb/a/user is empty: write `enabled: false` below it to leave it out',
    ],
    [
      'a user that is text',
      app({ user: 'orders' }),
      '/ksqldb/a/user is a string, but must be a map',
    ],
    [
      'two apps with one user',
      {
        ksqldb: {
          a: app({}).ksqldb.a,
          b: {
            ...app({ user: { name: 'a' } }).ksqldb.a,
            serviceId: 'b_',
          },
        },
      },
      '/ksqldb/b/user/name: a and b would both be the KafkaUser a: give each its own',
    ],
  ])('refuses %s', async (_, values, message) => {
    const said = await messages('kafka-pipeline', [base, values]);
    expect(said.length).toBeGreaterThan(0);
    expect(said.filter(text => !text.includes(message))).toEqual([]);
  });
});

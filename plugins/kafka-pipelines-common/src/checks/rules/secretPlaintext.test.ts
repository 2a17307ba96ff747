import type { KeyFacts } from '../../connect/catalogue/facts';
import { testCatalogue } from '../../connect/catalogue/testCatalogue';
import { checkFleet } from '../checkFleet';
import { checkConnectorConfig } from '../connector/checkConnectorConfig';
import { findingsOf, testFleet, testPipeline } from '../testFleet';

const RULE = 'secret/plaintext';

const HINT =
  'Put it into a Secret and write a reference, as ${<provider>:<namespace>/<secret>:<key>}. Whoever could read the file knows it, so replace it as well.';

const UNRESOLVED_HINT =
  'Take it out: nothing resolves a reference here. Whoever could read the file knows it, so replace it as well.';

const connector = (config: string) =>
  testPipeline(
    'orders',
    `connectors:\n  a:\n    class: a.Source\n    config:\n      ${config}\n`,
  );

const messages = (config: string) =>
  findingsOf(RULE, connector(config)).map(({ message }) => message);

describe('secret/plaintext', () => {
  it('wants nothing but references where the key says secret', () => {
    expect(findingsOf(RULE, connector('database.password: hunter2'))).toEqual([
      {
        at: 'pipelines/orders/values.yaml:7:26 /connectors/a/config/database.password',
        message:
          'connectors.a.config.database.password holds a secret in clear.',
        hint: HINT,
      },
    ]);
    expect(
      messages('database.password: postgres:hunter2@${secrets:x/y:z}'),
    ).toEqual([
      'connectors.a.config.database.password mixes a reference with text, but a secret must be nothing but references.',
    ]);
  });

  it.each([
    'database.password: ${secrets:connect/db:password}',
    'database.password: "${secrets:a/b:c}${secrets:a/b:d}"',
    'database.password: ""',
    'database.password: null',
    'sasl.jaas.config: software.amazon.msk.auth.iam.IAMLoginModule required;',
    'sasl.jaas.config: org.apache.kafka.common.security.scram.ScramLoginModule required username="${secrets:a/b:u}" password="${secrets:a/b:p}";',
    'connection.uri: mongodb://${secrets:a/b:user}:${secrets:a/b:password}@db:27017',
    'connection.url: jdbc:postgresql://db:5432/shop?sslmode=require',
    'keyfile: /opt/kafka/keys/bigquery.json',
    'ssl.truststore.location: /certs/truststore.p12',
    'table.include.list: [shop.tokens, shop.passwords]',
    'gcs.credentials.default: true',
    'snapshot.max.tokens: 100',
    'auth.bypass: users',
    'docs: https://hooks.slack.com/services/',
  ])('lets %s pass', config => {
    expect(messages(config)).toEqual([]);
  });

  it.each([
    ['snowflake.private.key: abc', 'holds a secret in clear'],
    ['aws.secret.access.key: abc', 'holds a secret in clear'],
    ['aws.access.key.id: abc', 'holds a secret in clear'],
    ['apiKey: abc', 'holds a secret in clear'],
    ['storepass: abc', 'holds a secret in clear'],
    ['userpwd: abc', 'holds a secret in clear'],
    ['client_secret_value: abc', 'holds a secret in clear'],
    ['x: https://hooks.slack.com/services/T00/B00/abcd', 'a Slack token'],
    ['url: jdbc:sqlserver://db;trustStorePassword=hunter2', 'a password'],
    ['producer.override.ssl.key.password: abc', 'holds a secret in clear'],
    ['http.headers.authorization: Bearer abc', 'holds a secret in clear'],
    ['database.password: 123456', 'holds a secret in clear'],
    ['connection.uri: mongodb://u:hunter2@db/', 'a password in a URL'],
    ['connection.url: jdbc:mysql://db/?user=a&password=hunter2', 'a password'],
    ['sasl.jaas.config: x required password="hunter2";', 'a password'],
    ['headers: "Authorization: Bearer abcdefgh"', 'an authorization header'],
    ['keyfile: \'{"private_key": "x"}\'', 'a private key'],
    ['cert: "-----BEGIN RSA PRIVATE KEY-----"', 'a private key'],
    ['x: AKIAIOSFODNN7EXAMPLE', 'an AWS access key'],
    ['x: eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiIxMjMifQ.abc', 'a JSON web token'],
    ['list: [a, "https://u:hunter2@host/"]', 'a password in a URL'],
  ])('reports %s', (config, what) => {
    const found = messages(config);
    expect(found).toHaveLength(1);
    expect(found[0]).toContain(what);
  });

  it('looks into transforms, ksqlDB properties, presets and worker config', () => {
    expect(
      findingsOf(RULE, {
        'shared.yaml':
          'presets:\n  p@1: { config: { database.password: hunter2 } }\n',
        'connect-clusters/cdc/values.yaml':
          'cluster: { name: cdc }\nconfig: { ssl.keystore.password: hunter2 }\n',
        'connect-clusters/cdc/values-dev.yaml': '',
        ...testPipeline(
          'orders',
          [
            'connectors:',
            '  a:',
            '    transforms:',
            '      mask: { order: 1, type: a.M, config: { secret.key: hunter2 } }',
            'ksqldb:',
            '  k: { properties: { ksql.schema.registry.basic.auth.user.info: hunter2 } }',
          ].join('\n'),
        ),
      }).map(({ at }) => at),
    ).toEqual([
      'connect-clusters/cdc/values.yaml:2:34 /config/ssl.keystore.password',
      'pipelines/orders/values.yaml:6:58 /connectors/a/transforms/mask/config/secret.key',
      'pipelines/orders/values.yaml:8:65 /ksqldb/k/properties/ksql.schema.registry.basic.auth.user.info',
      'shared.yaml:2:39 /presets/p@1/config/database.password',
    ]);
  });

  it('finds a secret that a later file overrides', () => {
    const overridden = {
      ...connector('database.password: hunter2'),
      'pipelines/orders/values-dev.yaml':
        'connectors: { a: { config: { database.password: "${secrets:a/b:c}" } } }\n',
    };
    expect(findingsOf(RULE, overridden)).toHaveLength(1);
  });

  it('reads prose as prose', () => {
    expect(
      findingsOf(RULE, {
        'pipelines/orders/values.yaml':
          'pipeline: { name: orders, description: "Rotates the password: monthly. Basic authentication" }\n',
        'pipelines/orders/values-dev.yaml': '',
      }),
    ).toEqual([]);
  });

  it('never prints the value', () => {
    const fleet = testFleet({
      ...connector('database.password: hunter2\n      token: hunter2'),
      'shared.yaml': 'presets: { p@1: { config: { api.key: hunter2 } } }\n',
    });
    const findings = checkFleet(fleet);
    expect(findings.length).toBeGreaterThan(2);
    expect(JSON.stringify(findings)).not.toContain('hunter2');
  });

  it('takes it out of what other rules quote', () => {
    const twice = ['a', 'b'].map(name =>
      testPipeline(
        name,
        `connectors:\n  ${name}:\n    class: io.debezium.connector.mysql.MySqlConnector\n    config: { topic.prefix: "db://u:hunter2@h" }\n`,
      ),
    );
    const findings = checkFleet(testFleet(Object.assign({}, ...twice)));
    expect(findings).toContainEqual(
      expect.objectContaining({
        rule: 'unique/topic-prefix',
        message: expect.stringContaining('The topic.prefix … is also used'),
      }),
    );
    expect(JSON.stringify(findings)).not.toContain('hunter2');
  });

  it('looks into the environment variables and system properties of workers', () => {
    expect(
      findingsOf(RULE, {
        'connect-clusters/cdc/values.yaml': `env:
  PROXY_PASSWORD: { value: hunter2 }
  PROXY_USER: { value: connect }
  API_TOKEN: { secret: { name: api, key: token } }
jvmOptions:
  javaSystemProperties:
    javax.net.ssl.trustStorePassword: hunter2
    javax.net.ssl.trustStore: /mnt/certs/truststore.p12
`,
        'connect-clusters/cdc/values-dev.yaml': '',
      }),
    ).toEqual([
      {
        at: 'connect-clusters/cdc/values.yaml:2:28 /env/PROXY_PASSWORD/value',
        message: 'env.PROXY_PASSWORD.value holds a secret in clear.',
        hint: 'Put it into a Secret and write secret with its name and key instead of value. Whoever could read the file knows it, so replace it as well.',
      },
      {
        at: 'connect-clusters/cdc/values.yaml:7:39 /jvmOptions/javaSystemProperties/javax.net.ssl.trustStorePassword',
        message:
          'jvmOptions.javaSystemProperties.javax.net.ssl.trustStorePassword holds a secret in clear.',
        hint: UNRESOLVED_HINT,
      },
    ]);
  });

  it.each([
    'env: { MYSQL_PWD: { value: hunter2 } }',
    'env: { DBPASSWORD: { value: hunter2 } }',
    'env: { JAVA_TOOL_OPTIONS: { value: "-Xss1m -Djavax.net.ssl.trustStorePassword=hunter2" } }',
    'jvmOptions: { xx: { UseG1GC: "true -Djavax.net.ssl.keyStorePassword=hunter2" } }',
  ])('finds the secret of a worker in %s', values => {
    const findings = findingsOf(RULE, {
      'connect-clusters/cdc/values.yaml': `${values}\n`,
      'connect-clusters/cdc/values-dev.yaml': '',
    });
    expect(findings).toHaveLength(1);
    expect(JSON.stringify(findings)).not.toContain('hunter2');
  });

  it.each([
    'env: { PWD: { value: /opt/kafka } }',
    'env: { KAFKA_OPTS: { value: "-Djavax.net.ssl.trustStore=/certs/t.p12" } }',
  ])('lets the %s of a worker pass', values => {
    expect(
      findingsOf(RULE, {
        'connect-clusters/cdc/values.yaml': `${values}\n`,
        'connect-clusters/cdc/values-dev.yaml': '',
      }),
    ).toEqual([]);
  });

  it('says that a label is public', () => {
    expect(
      findingsOf(RULE, {
        'pipelines/orders/values.yaml':
          'pipeline: { name: orders, labels: { team: commerce, db-password: hunter2, cost: ghp_abcdefghijklmnopqrstuvwxyz0123456789 } }\n',
        'pipelines/orders/values-dev.yaml': '',
      }),
    ).toEqual(
      [
        ['db-password', 'a secret in clear'],
        ['cost', 'what looks like a GitHub token'],
      ].map(([label, what]) =>
        expect.objectContaining({
          message: `pipeline.labels.${label} holds ${what}.`,
          hint: expect.stringContaining('a label is public'),
        }),
      ),
    );
  });

  it('advises no reference where nothing resolves one', () => {
    expect(
      findingsOf(RULE, {
        'pipelines/orders/values.yaml': `pipeline:
  name: orders
  description: see https://hooks.slack.com/services/T0000/B0000/abcdefgh
topics:
  t: { config: { my.password: hunter2 } }
connectors:
  topics: { class: a.Source, config: { my.password: hunter2 } }
`,
        'pipelines/orders/values-dev.yaml': '',
      }).map(({ at, hint }) => [at.split('/').at(-1), hint]),
    ).toEqual([
      ['description', UNRESOLVED_HINT],
      ['my.password', UNRESOLVED_HINT],
      ['my.password', HINT],
    ]);
  });

  describe('with a catalogue', () => {
    const password: KeyFacts = {
      type: 'PASSWORD',
      default: null,
      importance: 'HIGH',
    };
    const catalogue = testCatalogue(
      [
        {
          artifact: 'a:a',
          version: '1.0.0',
          classes: [
            {
              class: 'a.Source',
              kind: 'source',
              keys: {
                salt: password,
                uri: { ...password, default: 'db://localhost' },
                'max.token': { type: 'INT', importance: 'LOW' },
              },
            },
            {
              class: 'a.Other',
              kind: 'source',
              keys: { salt: { type: 'STRING', importance: 'LOW' } },
            },
            {
              class: 'a.Mask',
              kind: 'transformation',
              keys: { pepper: password },
            },
          ],
        },
        {
          artifact: 'org.apache.kafka:connect-runtime',
          version: '4.1.0',
          classes: [
            {
              class: 'framework:source',
              kind: 'framework',
              keys: {
                transforms: { type: 'LIST', default: '', importance: 'LOW' },
              },
            },
            {
              class: 'framework:producer',
              kind: 'framework',
              keys: { cayenne: password },
            },
          ],
        },
      ],
      [
        {
          classes: ['framework:source'],
          prefixes: [
            {
              prefix: 'transforms.',
              aliases: 'transforms',
              classIn: 'type',
              source: 'https://example.com',
            },
            {
              prefix: 'producer.override.',
              keysOf: ['framework:producer'],
              source: 'https://example.com',
            },
          ],
        },
      ],
    );
    const found = (files: Record<string, string>) =>
      findingsOf(RULE, files, undefined, catalogue).map(
        ({ at, message }) => `${at.split(' ')[0]} ${message}`,
      );

    it('knows the keys of connectors, transforms and overrides', () => {
      expect(
        found(
          testPipeline(
            'orders',
            [
              'connectors:',
              '  a:',
              '    class: a.Source',
              '    config:',
              '      salt: hunter2',
              '      uri: db://localhost',
              '      max.token: 3',
              '      producer.override.cayenne: hunter2',
              '    transforms:',
              '      m: { order: 1, type: a.Mask, config: { pepper: "hunter2${secrets:a/b:c}" } }',
              '  other:',
              '    class: a.Other',
              '    config: { salt: coarse }',
              '  unknown:',
              '    class: b.Source',
              '    config: { salt: coarse }',
            ].join('\n'),
          ),
        ),
      ).toEqual([
        'pipelines/orders/values.yaml:7:13 connectors.a.config.salt holds a secret in clear.',
        'pipelines/orders/values.yaml:10:34 connectors.a.config.producer.override.cayenne holds a secret in clear.',
        'pipelines/orders/values.yaml:12:54 connectors.a.transforms.m.config.pepper mixes a reference with text, but a secret must be nothing but references.',
      ]);
    });

    it('knows the class that another file names, and finds what a later file overrides', () => {
      expect(
        found({
          'shared.yaml': [
            'defaults: { connector: { config: { salt: hunter2 } } }',
            'presets:',
            '  own@1: { class: a.Source, config: { salt: hunter2 } }',
            '  none@1: { config: { salt: hunter2 } }',
            '  other@1: { class: a.Other, config: { salt: coarse } }',
          ].join('\n'),
          ...testPipeline(
            'orders',
            [
              'connectors:',
              '  a: { preset: none@1, class: a.Source, config: { salt: x } }',
              '  b: { preset: own@1 }',
              '  c: { preset: other@1 }',
            ].join('\n'),
            {
              dev: 'connectors: { a: { config: { salt: "${secrets:a/b:c}" } } }',
              prod: 'connectors: { a: { config: { salt: null } } }',
            },
          ),
        }),
      ).toEqual([
        'pipelines/orders/values.yaml:4:57 connectors.a.config.salt holds a secret in clear.',
        'shared.yaml:1:42 defaults.connector.config.salt holds a secret in clear.',
        'shared.yaml:3:45 presets.own@1.config.salt holds a secret in clear.',
        'shared.yaml:4:29 presets.none@1.config.salt holds a secret in clear.',
      ]);
    });

    it('judges a config without a repository likewise', () => {
      expect(
        checkConnectorConfig(
          {
            name: 'a',
            config: {
              'connector.class': 'a.Source',
              salt: 'hunter2',
              uri: 'db://localhost',
              'producer.override.cayenne': '${secrets:a/b:c}',
              transforms: 'm',
              'transforms.m.type': 'a.Mask',
              'transforms.m.pepper': 'hunter2',
            },
          },
          catalogue,
        ).filter(({ rule }) => rule === RULE),
      ).toEqual([
        {
          rule: RULE,
          severity: 'error',
          key: 'salt',
          message: 'salt holds a secret in clear.',
          hint: HINT,
        },
        {
          rule: RULE,
          severity: 'error',
          key: 'transforms.m.pepper',
          message: 'transforms.m.pepper holds a secret in clear.',
          hint: HINT,
        },
      ]);
    });
  });
});

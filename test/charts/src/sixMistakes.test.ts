import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import {
  checkFleet,
  checkFleetChange,
} from '@kafka-pipelines/backstage-plugin-kafka-pipelines-common';
import { loadFleet } from '@kafka-pipelines/backstage-plugin-kafka-pipelines-node';
import { repositoryFolder } from './charts';
import { type Mistake, rendered, unexpectedMessages } from './mistakes';

/*
 * The mistakes that a first chart of one's own makes, made on purpose: each is
 * impossible, or refused with the path of the mistake. Those of indentation
 * stand in indentationMistakes.test.ts.
 */

const gitops = join(repositoryFolder, 'examples/gitops');

/** The demo, with its files changed. */
function demo(change = (text: string) => text) {
  const files = new Map(
    readdirSync(gitops, { recursive: true, withFileTypes: true })
      .filter(entry => entry.isFile() && entry.name.endsWith('.yaml'))
      .map(entry => {
        const file = join(entry.parentPath, entry.name);
        const name = file.slice(gitops.length + 1);
        const text = readFileSync(file, 'utf8');
        return [name, change(text)];
      }),
  );
  return loadFleet(files, []);
}

describe('one template that is hard-wired for all kinds of connectors', () => {
  const kinds = {
    'io.debezium.connector.mysql.MySqlConnector': {
      'database.server.id': '5401',
    },
    'io.debezium.connector.postgresql.PostgresConnector': {
      'slot.name': 'orders',
    },
    'io.debezium.connector.mongodb.MongoDbConnector': {
      'capture.mode': 'change_streams_update_full',
    },
    'org.apache.kafka.connect.mirror.MirrorSourceConnector': {
      'source.cluster.alias': 'shop',
    },
    'com.wepay.kafka.connect.bigquery.BigQuerySinkConnector': {
      topics: 'orders',
      defaultDataset: 'raw',
    },
    'io.aiven.kafka.connect.http.HttpSinkConnector': {
      'http.url': 'https://example.com',
    },
  };

  it('is impossible: every connector has its class and nothing but its own config', async () => {
    const connectors = Object.entries(kinds).map(
      ([type, config], index) =>
        [`c${index}`, { class: type, config }] as const,
    );
    const manifests = await rendered(
      JSON.stringify({ connectors: Object.fromEntries(connectors) }),
    );
    expect(
      manifests.map(({ metadata, spec }) => [metadata.name, spec]),
    ).toEqual(connectors);
  });
});

describe('a config key that lost its value', () => {
  it('is an error of check: Helm cannot tell it from null', () => {
    const fleet = demo(text =>
      text.replace('database.port: 3306\n', 'database.port:\n'),
    );
    expect(
      checkFleet(fleet).filter(({ severity }) => severity === 'error'),
    ).toEqual([
      expect.objectContaining({
        rule: 'config/empty-value',
        file: 'pipelines/orders-cdc/values.yaml',
        pointer: '/connectors/orders-mysql/config/database.port',
      }),
    ]);
  });
});

describe('a version inside the name of a connector', () => {
  it('is impossible by itself: the name is the key, whatever the version of the plugin', async () => {
    const name = async (version: string) =>
      (
        await rendered(
          `connectors: { orders-mysql: { class: C, version: ${version} } }`,
        )
      ).map(({ metadata, spec }) => [metadata.name, spec.version]);
    expect(await name('3.6.1.Final')).toEqual([
      ['orders-mysql', '3.6.1.Final'],
    ]);
    expect(await name('3.7.0.Final')).toEqual([
      ['orders-mysql', '3.7.0.Final'],
    ]);
  });

  it('is an error of the review, which says what is lost and how to mean it', () => {
    const renamed = (more = '') =>
      demo(text =>
        text.replace('  orders-mysql:\n', `  orders-mysql-v2:\n${more}`),
      );
    const findings = checkFleetChange(demo(), renamed()).filter(
      ({ rule }) => rule === 'connector/renamed',
    );
    expect(findings).toEqual([
      expect.objectContaining({
        severity: 'error',
        file: 'pipelines/orders-cdc/values.yaml',
        pointer: '/connectors/orders-mysql-v2',
        message:
          'The connector orders-mysql-v2 of pipeline orders-cdc comes where orders-mysql goes: under another name it is another connector, which starts without the offsets of the old one.',
        hint: 'Keep the name. If that is meant, write replaces: { name: orders-mysql } beside it.',
      }),
    ]);
    expect(
      checkFleetChange(
        demo(),
        renamed('    replaces: { name: orders-mysql }\n'),
      ).filter(({ rule }) => rule === 'connector/renamed'),
    ).toEqual([]);
  });
});

describe('names from which characters are stripped', () => {
  it.each(
    Object.entries<Mistake>({
      'a connector that Kubernetes would not take': {
        values: 'connectors: { a_b: { class: C }, ab: { class: C } }',
        schema: [
          'connectors: Property name of "a_b" does not match',
          "invalid propertyName 'a_b'",
        ],
        guard:
          "/connectors/a_b: a connector's name is a Kubernetes name, lower case letters, digits, dashes and dots: it reaches the cluster as it is, so rename the key",
      },
      'a ksqlDB app that Kubernetes would not take': {
        values: `
ksqldb:
  a_b: { namespace: ksqldb, serviceId: a, statements: CREATE STREAM s; }
`,
        schema: [
          'ksqldb: Property name of "a_b" does not match',
          "invalid propertyName 'a_b'",
        ],
        guard:
          "/ksqldb/a_b: an app's name has at most 52 lower case letters, digits and dashes",
      },
    }),
  )('is refused: %s', async (_, mistake) => {
    expect(await unexpectedMessages(mistake)).toEqual([]);
  });

  it('keep apart what differs in one character', async () => {
    const names = ['ab', 'a-b', 'a.b', 'a--b'];
    const manifests = await rendered(
      JSON.stringify({
        connectors: Object.fromEntries(
          names.map(name => [name, { class: 'C' }]),
        ),
      }),
    );
    expect(manifests.map(({ metadata }) => metadata.name).sort()).toEqual(
      [...names].sort(),
    );
  });

  it('keep topics apart that Kubernetes could not', async () => {
    const names = ['ab', 'a_b', 'a-b', 'A-B', 'A_B', 'a--b'];
    const manifests = await rendered(
      JSON.stringify({
        topics: Object.fromEntries(names.map(name => [name, {}])),
      }),
    );
    expect(manifests.map(({ spec }) => spec.topicName).sort()).toEqual(
      [...names].sort(),
    );
    expect(new Set(manifests.map(({ metadata }) => metadata.name)).size).toBe(
      names.length,
    );
  });
});

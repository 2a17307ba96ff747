import { ownValue } from '@kafka-pipelines/backstage-plugin-kafka-pipelines-common';
import { loadFleet } from './loadFleet';

const FLEET_CONFIG = `environments:
  dev:
    charts:
      kafka-pipeline: { bundled: 0.2.0 }
      kafka-connect: { bundled: 0.2.0 }
    valueFiles:
      kafka-pipeline: [defaults/pipeline.yaml, environments/dev/clusters.yaml]
      kafka-connect: [environments/dev/clusters.yaml]
  prod:
    charts:
      kafka-pipeline: { bundled: 0.2.0 }
      kafka-connect: { bundled: 0.2.0 }
    valueFiles:
      kafka-pipeline: [defaults/pipeline.yaml]
      kafka-connect: []
clusterOwner: group:default/platform
`;

const GOOD: Record<string, string> = {
  'README.md': '# Pipelines',
  'kafka-pipelines.yaml': FLEET_CONFIG,
  'defaults/pipeline.yaml': `defaults:
  connector:
    tasksMax: 1
`,
  'environments/dev/clusters.yaml': `kafkaClusters:
  main: {}
connectClusters:
  cdc:
    namespace: connect
    kafkaCluster: main
    defaults:
      connector:
        tasksMax: 2
`,
  'connect-clusters/cdc/values.yaml': `cluster:
  name: cdc
replicas: 1
`,
  'connect-clusters/cdc/values-dev.yaml': 'replicas: 2\n',
  'pipelines/orders/values.yaml': `pipeline:
  name: orders
  owner: group:default/data
connect:
  cluster: cdc
connectors:
  orders-mysql:
    class: io.debezium.connector.mysql.MySqlConnector
    config:
      topic.prefix: shop
      removed: here
`,
  'pipelines/orders/values-dev.yaml': '',
  'pipelines/orders/values-prod.yaml': `connectors:
  orders-mysql:
    config:
      removed: null
`,
};

function load(changes: Record<string, string | undefined> = {}) {
  return loadFleet(
    new Map(
      Object.entries({ ...GOOD, ...changes }).filter(
        (entry): entry is [string, string] => entry[1] !== undefined,
      ),
    ),
    [],
  );
}

function places(fleet: ReturnType<typeof load>) {
  return fleet.findings.map(
    ({ rule, severity, file, line, column }) =>
      `${file}:${line}:${column} ${severity} ${rule}`,
  );
}

describe('loadFleet', () => {
  it('reads environments, pipelines and Connect clusters in their layers', () => {
    const fleet = load();
    expect(fleet.findings).toEqual([]);
    expect(Object.keys(fleet.environments)).toEqual(['dev', 'prod']);
    expect(fleet.environments.dev.shared).toEqual({
      defaults: { connector: { tasksMax: 1 } },
      kafkaClusters: { main: {} },
      connectClusters: {
        cdc: {
          namespace: 'connect',
          kafkaCluster: 'main',
          defaults: { connector: { tasksMax: 2 } },
        },
      },
    });
    expect(Object.keys(fleet.environments.dev.connectShared)).toEqual([
      'kafkaClusters',
      'connectClusters',
    ]);

    const { orders } = fleet.pipelines;
    expect(orders).toMatchObject({
      name: 'orders',
      folder: 'pipelines/orders',
      metadata: { name: 'orders', owner: 'group:default/data' },
      files: [
        'pipelines/orders/values.yaml',
        'pipelines/orders/values-dev.yaml',
        'pipelines/orders/values-prod.yaml',
      ],
      broken: false,
    });
    expect(orders.instances.dev.valueFiles).toEqual([
      'defaults/pipeline.yaml',
      'environments/dev/clusters.yaml',
      'pipelines/orders/values.yaml',
      'pipelines/orders/values-dev.yaml',
    ]);
    expect(
      orders.instances.dev.effective.connectors['orders-mysql'],
    ).toMatchObject({
      namespace: 'connect',
      tasksMax: 2,
      config: { 'topic.prefix': 'shop', removed: 'here' },
    });
    expect(
      orders.instances.prod.effective.connectors['orders-mysql'],
    ).toMatchObject({
      namespace: '',
      tasksMax: 1,
      config: { 'topic.prefix': 'shop' },
    });
    expect(orders.instances.prod.values.connectors?.['orders-mysql']).toEqual({
      class: 'io.debezium.connector.mysql.MySqlConnector',
      config: { 'topic.prefix': 'shop', removed: null },
    });

    expect(fleet.connectClusters.cdc.instances).toMatchObject({
      dev: {
        cluster: 'cdc',
        environment: 'dev',
        valueFiles: [
          'environments/dev/clusters.yaml',
          'connect-clusters/cdc/values.yaml',
          'connect-clusters/cdc/values-dev.yaml',
        ],
        values: { cluster: { name: 'cdc' }, replicas: 2 },
      },
    });
    expect([...fleet.files.keys()].sort()).toEqual(
      Object.keys(GOOD)
        .filter(path => path.endsWith('.yaml'))
        .sort(),
    );
  });

  it('says once that kafka-pipelines.yaml is missing', () => {
    const fleet = load({ 'kafka-pipelines.yaml': undefined });
    expect(places(fleet)).toEqual([
      'kafka-pipelines.yaml:1:1 error layout/no-fleet-config',
    ]);
    expect(fleet.pipelines.orders).toMatchObject({
      broken: false,
      instances: {},
      metadata: { owner: 'group:default/data' },
    });
  });

  it('says once that kafka-pipelines.yaml cannot be parsed', () => {
    const fleet = load({ 'kafka-pipelines.yaml': 'environments: {dev: [\n' });
    expect(new Set(fleet.findings.map(({ file }) => file))).toEqual(
      new Set(['kafka-pipelines.yaml']),
    );
    expect(fleet.config).toEqual({ environments: {} });
  });

  it('keeps the rest of kafka-pipelines.yaml when one environment is wrong', () => {
    const fleet = load({
      'kafka-pipelines.yaml': `${FLEET_CONFIG}rulez: {}\n`.replace(
        '      kafka-connect: []',
        '      kafka-conect: []',
      ),
    });
    expect(Object.keys(fleet.environments)).toEqual(['dev']);
    expect(fleet.config.clusterOwner).toBe('group:default/platform');
    expect(Object.keys(fleet.pipelines.orders.instances)).toEqual(['dev']);
    expect(fleet.findings.map(({ rule }) => rule)).not.toContain(
      'layout/unknown-environment',
    );
    expect(
      fleet.findings.every(({ file }) => file === 'kafka-pipelines.yaml'),
    ).toBe(true);
  });

  it('points at a value file that is not there', () => {
    const fleet = load({
      'kafka-pipelines.yaml': FLEET_CONFIG.replace(
        'kafka-pipeline: [defaults/pipeline.yaml]',
        'kafka-pipeline: [defaults/pipelines.yaml]',
      ),
    });
    expect(fleet.findings).toEqual([
      {
        rule: 'layout/missing-value-file',
        severity: 'error',
        message:
          'There is no file defaults/pipelines.yaml in the repository. Did you mean defaults/pipeline.yaml?',
        hint: 'Value files are listed one by one, with their path from the root of the repository.',
        file: 'kafka-pipelines.yaml',
        line: 14,
        column: 24,
        pointer: '/environments/prod/valueFiles/kafka-pipeline/0',
      },
    ]);
  });

  it('refuses own files of a pipeline as shared ones', () => {
    const fleet = load({
      'kafka-pipelines.yaml': FLEET_CONFIG.replace(
        'kafka-connect: []',
        'kafka-connect: [pipelines/orders/values.yaml]',
      ),
    });
    expect(places(fleet)).toEqual([
      'kafka-pipelines.yaml:15:23 error layout/own-file-shared',
    ]);
  });

  it('keeps what is right in a shared file', () => {
    const fleet = load({
      'environments/dev/clusters.yaml': `${GOOD['environments/dev/clusters.yaml']}  bad: { namespac: x }\n`,
    });
    expect(fleet.findings).toMatchObject([
      { file: 'environments/dev/clusters.yaml', line: 10 },
    ]);
    expect(
      fleet.pipelines.orders.instances.dev.effective.connectors['orders-mysql']
        .namespace,
    ).toBe('connect');
  });

  it.each([
    ['is not YAML', 'pipeline: [\n'],
    ['does not fit the schema', 'pipelin: {}\n'],
    ['is a list', '- a\n'],
  ])('keeps a pipeline without instances when a file %s', (_what, text) => {
    const fleet = load({ 'pipelines/orders/values-dev.yaml': text });
    expect(fleet.pipelines.orders).toMatchObject({
      broken: true,
      instances: {},
      metadata: { owner: 'group:default/data' },
    });
    expect(
      fleet.findings.every(
        ({ file, severity }) =>
          file === 'pipelines/orders/values-dev.yaml' && severity === 'error',
      ),
    ).toBe(true);
    expect(fleet.findings).not.toHaveLength(0);
  });

  it('keeps the owner of a pipeline of which values.yaml is wrong elsewhere', () => {
    const fleet = load({
      'pipelines/orders/values.yaml': `${GOOD['pipelines/orders/values.yaml']}typo: 1\n`,
    });
    expect(fleet.pipelines.orders).toMatchObject({
      broken: true,
      metadata: { owner: 'group:default/data' },
    });
  });

  it('finds files for environments that do not exist', () => {
    const fleet = load({ 'pipelines/orders/values-prd.yaml': '' });
    expect(fleet.findings).toMatchObject([
      {
        rule: 'layout/unknown-environment',
        file: 'pipelines/orders/values-prd.yaml',
        message: 'prd is no environment of this repository. Did you mean prod?',
      },
    ]);
    expect(Object.keys(fleet.pipelines.orders.instances)).toEqual([
      'dev',
      'prod',
    ]);
  });

  it('finds folders without values.yaml and pipelines in no environment', () => {
    const fleet = load({
      'pipelines/empty/values-dev.yaml': '',
      'pipelines/notes/README.md': 'text',
      'pipelines/nowhere/values.yaml': 'pipeline: { name: nowhere }\n',
    });
    expect(places(fleet)).toEqual([
      'pipelines/empty/values-dev.yaml:1:1 error layout/no-values',
      'pipelines/notes/README.md:1:1 error layout/no-values',
      'pipelines/nowhere/values.yaml:1:1 warning layout/no-environment',
    ]);
    expect(fleet.pipelines.empty).toMatchObject({
      broken: true,
      instances: {},
      metadata: {},
    });
    expect(fleet.pipelines.nowhere.broken).toBe(false);
  });

  it('warns about files that nothing reads', () => {
    const fleet = load({
      'pipelines/orders/values.yml': 'a: 1\n',
      'pipelines/orders/eu/values.yaml': 'a: 1\n',
      'presets/mysql.yaml': 'presets: {}\n',
      'pipelines/orders/statements.sql': 'SELECT 1;',
    });
    expect(places(fleet)).toEqual([
      'pipelines/orders/eu/values.yaml:1:1 warning layout/unread-file',
      'pipelines/orders/values.yml:1:1 warning layout/unread-file',
      'presets/mysql.yaml:1:1 warning layout/unlisted-file',
    ]);
  });

  it('takes hostile names as names', () => {
    const fleet = load({
      'pipelines/constructor/values.yaml': 'pipeline: { name: constructor }\n',
      'pipelines/constructor/values-dev.yaml': '',
      'pipelines/__proto__/values.yaml': 'pipeline: {}\n',
      'pipelines/__proto__/values-toString.yaml': '',
      'pipelines/orders/values-__proto__.yaml': '',
    });
    expect(Object.keys(fleet.pipelines)).toEqual([
      '__proto__',
      'constructor',
      'orders',
    ]);
    expect(
      Object.keys(ownValue(fleet.pipelines, 'constructor')?.instances ?? {}),
    ).toEqual(['dev']);
    expect(places(fleet)).toEqual([
      'pipelines/__proto__/values-toString.yaml:1:1 error layout/unknown-environment',
      'pipelines/orders/values-__proto__.yaml:1:1 error layout/unknown-environment',
    ]);
    expect(({} as Record<string, unknown>).name).toBeUndefined();
  });

  it('says what was left out where something is read', () => {
    const fleet = loadFleet(new Map(Object.entries(GOOD)), [
      { path: 'LICENSE', reason: 'is a symbolic link' },
      { path: 'docs/picture.png', reason: 'is not UTF-8 text' },
      { path: 'pipelines', reason: 'is a symbolic link' },
      { path: 'pipelines/orders/values-qa.yaml', reason: 'is not UTF-8 text' },
      { path: 'presets/large.yaml', reason: 'is larger than 1048576 bytes' },
    ]);
    expect(places(fleet)).toEqual([
      'pipelines:1:1 error repository/unreadable-file',
      'pipelines/orders/values-qa.yaml:1:1 error repository/unreadable-file',
      'presets/large.yaml:1:1 error repository/unreadable-file',
    ]);
    expect(fleet.findings[1].message).toBe(
      'This is not read: it is not UTF-8 text.',
    );
  });

  it('parses only what another fleet does not have, with the same outcome', () => {
    const path = 'pipelines/orders/values.yaml';
    const before = load();
    const changed = {
      [path]: GOOD[path].replace('name: orders', 'nam: orders'),
    };
    expect(changed[path]).not.toBe(GOOD[path]);
    const alone = load(changed);
    const known = loadFleet(
      new Map(Object.entries({ ...GOOD, ...changed })),
      [],
      before,
    );
    for (const [file, parsed] of known.files) {
      expect([file, parsed === before.files.get(file)]).toEqual([
        file,
        file !== path,
      ]);
    }
    expect({ ...known, files: [...known.files.keys()] }).toEqual({
      ...alone,
      files: [...alone.files.keys()],
    });
    expect(places(known)).not.toEqual(places(before));
  });

  it('reads an empty tree', () => {
    const fleet = loadFleet(new Map(), []);
    expect(places(fleet)).toEqual([
      'kafka-pipelines.yaml:1:1 error layout/no-fleet-config',
    ]);
    expect(fleet.pipelines).toEqual({});
  });
});

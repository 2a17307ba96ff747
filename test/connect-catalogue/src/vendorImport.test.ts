import {
  desiredConnectors,
  factorPresets,
  importFiles,
  planImport,
  readImport,
  verifyImport,
  type ImportGrouping,
} from '@kafka-pipelines/backstage-plugin-kafka-pipelines-common';
import {
  loadConnectCatalogue,
  loadFleet,
} from '@kafka-pipelines/backstage-plugin-kafka-pipelines-node';
import { stringify } from 'yaml';
import { readVendorConfigs, type VendorConfig } from './vendorConfigs';

const catalogue = loadConnectCatalogue();
const configs = readVendorConfigs();

/** Templates of documentation, whose number of tasks is a word. */
const isTemplate = ({ config }: VendorConfig) =>
  config['tasks.max'] !== undefined && !/^[1-9]\d*$/.test(config['tasks.max']);

const idOf = ({ name }: VendorConfig) => name.replace(/[/.]/g, '-');

/** As Kafka Connect answers `GET /connectors?expand=info`. */
const BODY = JSON.stringify(
  Object.fromEntries(
    configs.map(vendor => {
      const name = idOf(vendor);
      const config = { ...vendor.config, name };
      return [name, { info: { name, config } }];
    }),
  ),
);

/** What shared files add to every connector, and the import has to take away. */
const DEFAULTS = {
  connector: {
    autoRestart: { enabled: true },
    deadLetterQueue: { topic: 'dead-letters', replicas: 3 },
    config: {
      'key.converter': 'org.apache.kafka.connect.json.JsonConverter',
      'some.default': 'x',
    },
    transforms: {
      unwrap: { order: 1, type: 'a.Unwrap', config: { a: 'b' } },
      route: { order: 2, type: 'a.Route', predicate: 'p', negate: true },
    },
    predicates: { p: { type: 'a.P', config: { c: 'd' } } },
  },
};

const SHARED = {
  connectClusters: {
    all: { namespace: 'connect', secretProviders: { secrets: {} } },
  },
};

function repository(
  files: ReadonlyArray<{ path: string; text: string }>,
  shared: object,
): Map<string, string> {
  return new Map([
    [
      'kafka-pipelines.yaml',
      stringify({
        environments: {
          dev: {
            destination: { name: 'dev' },
            charts: {
              'kafka-pipeline': { bundled: '0.2.0' },
              'kafka-connect': { bundled: '0.2.0' },
            },
            valueFiles: {
              'kafka-pipeline': ['shared.yaml'],
              'kafka-connect': [],
            },
          },
        },
      }),
    ],
    ['shared.yaml', stringify(shared)],
    ...files.map(({ path, text }): [string, string] => [path, text]),
  ]);
}

describe('importing configs as vendors publish them', () => {
  const { connectors, findings } = readImport([
    { file: 'body.json', text: BODY },
  ]);

  it('reads all of them', () => {
    expect(findings).toEqual([]);
    expect(connectors).toHaveLength(configs.length);
  });

  const cases: Array<[string, object, ImportGrouping]> = [
    ['without defaults', SHARED, 'connector'],
    ['by topic', SHARED, 'topic'],
    ['by a part of the name', SHARED, { pattern: /^([a-z]+)-/ }],
    ['beside defaults', { ...SHARED, defaults: DEFAULTS }, 'connector'],
  ];

  it.each(cases)('changes nothing, %s', (_, shared, group) => {
    const plan = planImport(
      { connectors, topics: [] },
      { catalogue, connectCluster: 'all', shared, group },
    );
    const files = importFiles(plan, ['dev']);
    const fleet = loadFleet(repository(files, shared), []);
    expect(fleet.findings).toEqual([]);
    const result = verifyImport(connectors, desiredConnectors(fleet, 'dev'), {
      catalogue,
      secrets: plan.secrets,
    });
    const different = result.connectors.filter(
      each => each.result !== 'identical',
    );
    const templates = configs.filter(isTemplate).map(idOf);
    expect(different.map(({ name }) => name).sort()).toEqual(templates.sort());
    for (const { differences } of different) {
      expect(differences).toMatchObject([{ key: 'tasks.max' }]);
    }
    expect(result).toMatchObject({
      ok: false,
      identical: configs.length - templates.length,
      total: configs.length,
      replacedSecrets: plan.secrets.length,
    });
    const undeclared = plan.providers.filter(({ declared }) => !declared);
    expect(plan.findings.map(({ rule }) => rule)).toEqual([
      ...templates.map(() => 'import/not-exact'),
      ...undeclared.map(() => 'import/secret-provider'),
    ]);
  });

  it('changes nothing by presets', () => {
    const plan = factorPresets(
      planImport(
        { connectors, topics: [] },
        { catalogue, connectCluster: 'all', shared: SHARED },
      ),
    );
    expect(plan.presets.length).toBeGreaterThan(10);
    const presets = Object.fromEntries(
      plan.presets.map(({ name, preset }) => [name, preset]),
    );
    const files = importFiles({ ...plan, presets: [] }, ['dev']);
    const fleet = loadFleet(repository(files, { ...SHARED, presets }), []);
    expect(fleet.findings).toEqual([]);
    expect(
      verifyImport(connectors, desiredConnectors(fleet, 'dev'), {
        catalogue,
        secrets: plan.secrets,
      }),
    ).toMatchObject({
      identical: configs.length - configs.filter(isTemplate).length,
      replacedSecrets: plan.secrets.length,
    });
  });

  describe('secrets', () => {
    const plan = planImport(
      { connectors, topics: [] },
      { catalogue, connectCluster: 'all', shared: SHARED },
    );

    it.each(
      configs
        .filter(({ secrets }) => secrets)
        .map(vendor => [vendor.name, vendor] as const),
    )('of %s are on the checklist', (_, vendor) => {
      const listed = plan.secrets
        .filter(({ connector }) => connector === idOf(vendor))
        .map(({ key }) => key);
      expect(listed).toEqual(expect.arrayContaining(vendor.secrets ?? []));
    });
  });
});

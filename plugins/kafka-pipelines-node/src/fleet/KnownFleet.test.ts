import {
  checkFleet,
  checkFleetChange,
  type Fleet,
} from '@kafka-pipelines/backstage-plugin-kafka-pipelines-common';
import { demoSnapshot } from '../preview/__testUtils__/demoSnapshot';
import { loadFleet } from './loadFleet';

type Files = ReadonlyMap<string, string>;
type Change = Record<string, (text: string) => string>;

const TODAY = new Date('2026-06-30');
const ORDERS = 'pipelines/orders-cdc/values.yaml';
const ORDERS_PROD = 'pipelines/orders-cdc/values-prod.yaml';
const CDC = 'connect-clusters/cdc/values.yaml';
const PRESET = 'presets/debezium-mysql.yaml';

/** By these the connector has none of the keys that it is configured with. */
const OWN_FACTS = JSON.stringify({
  artifact: 'com.acme:debezium',
  version: '3.6.1.Final',
  classes: [
    {
      class: 'io.debezium.connector.mysql.MySqlConnector',
      kind: 'source',
      keys: {},
    },
  ],
});

function changed(files: Files, change: Change): Files {
  const after = new Map(files);
  for (const [path, edit] of Object.entries(change)) {
    const text = edit(files.get(path) ?? '');
    expect(text).not.toBe(files.get(path));
    after.set(path, text);
  }
  return after;
}

/** `file rule` of what is said beside what is said of the demo. */
function said(fleet: Fleet, demo: Fleet): string[] {
  const known = new Set(checkFleet(demo, TODAY).map(f => JSON.stringify(f)));
  return checkFleet(fleet, TODAY)
    .filter(finding => !known.has(JSON.stringify(finding)))
    .map(({ file, rule }) => `${file} ${rule}`);
}

describe('a fleet loaded after another', () => {
  let files: Files;
  let demo: Fleet;

  beforeAll(async () => {
    files = (await demoSnapshot()).files;
    demo = loadFleet(files, []);
    checkFleet(demo, TODAY);
  });

  const alone = (change: Change) => loadFleet(changed(files, change), []);
  const after = (change: Change, known = demo) =>
    loadFleet(changed(files, change), [], known);

  it('has the pipelines and Connect clusters that did not change', () => {
    const fleet = after({ [ORDERS]: text => `# More\n${text}` });
    const names = (
      parts: Record<string, unknown>,
      of: Record<string, unknown>,
    ) => Object.keys(parts).filter(name => parts[name] !== of[name]);
    expect(names(fleet.pipelines, demo.pipelines)).toEqual(['orders-cdc']);
    expect(names(fleet.connectClusters, demo.connectClusters)).toEqual([]);
    expect(fleet.environments).toBe(demo.environments);
    expect(fleet.config).toBe(demo.config);
  });

  it('has none of them when a shared file changed', () => {
    const fleet = after({ [PRESET]: text => `${text}\n# More\n` });
    for (const name of Object.keys(demo.pipelines)) {
      expect(fleet.pipelines[name]).not.toBe(demo.pipelines[name]);
    }
  });

  it('has the catalogue that did not change', () => {
    const own = { 'catalogue/acme.json': () => OWN_FACTS };
    const first = after(own);
    expect(first.catalogue).not.toBe(demo.catalogue);
    const more = after({ ...own, [ORDERS]: text => `# More\n${text}` }, first);
    expect(more.catalogue).toBe(first.catalogue);
    expect(after({}, first).catalogue).toBe(demo.catalogue);
    expect(said(after({}, first), demo)).toEqual([]);
  });

  it.each<[string, Change, string]>([
    [
      'facts that the repository adds about a class',
      { 'catalogue/acme.json': () => OWN_FACTS },
      `${ORDERS} connector/removed-key`,
    ],
    [
      'a plugin that a Connect cluster no longer has',
      {
        [CDC]: text => text.replace(/^ {2}debezium-connector-mysql:.*\n/m, ''),
      },
      'presets/debezium-mysql.yaml connector/missing-plugin',
    ],
    [
      'a version that a Connect cluster is too old for',
      { [CDC]: text => text.replace('version: 4.3.0', 'version: 3.9.0') },
      `${ORDERS} connector/plugin-version`,
    ],
    [
      'a preset that no longer has a class',
      { [PRESET]: text => text.replace(/^ {4}class:.*\n/m, '') },
      `${ORDERS} connector/class`,
    ],
    [
      'a Connect cluster that an environment no longer has',
      {
        'environments/prod/clusters.yaml': text =>
          text.replace(/^ {2}cdc:/m, '  dcd:'),
      },
      `${ORDERS} connector/connect-cluster`,
    ],
    [
      'a name that another pipeline takes',
      {
        'pipelines/zzz/values.yaml': () =>
          (files.get(ORDERS) ?? '').replace('name: orders-cdc', 'name: zzz'),
        'pipelines/zzz/values-prod.yaml': () => files.get(ORDERS_PROD) ?? '',
      },
      `${ORDERS} unique/connector-name`,
    ],
    [
      'a severity that the repository sets',
      {
        'kafka-pipelines.yaml': text =>
          `${text}\nrules: { artifact/no-checksum: error }\n`,
      },
      'artifacts/kafka.yaml artifact/no-checksum',
    ],
  ])('says in what did not change what comes of %s', (_, change, expected) => {
    const [known, fresh] = [after(change), alone(change)];
    expect(said(known, demo)).toContain(expected);
    expect(said(known, demo)).toEqual(said(fresh, demo));
    expect(checkFleetChange(demo, known, TODAY)).toEqual(
      checkFleetChange(loadFleet(files, []), fresh, TODAY),
    );
  });

  it.each<[string, Change]>([
    ['a folder without values', { 'pipelines/lost/README.md': () => 'Lost' }],
    [
      'a file that nothing reads',
      { 'pipelines/orders-cdc/values.yml': () => 'a: 1' },
    ],
    ['a file that is no YAML', { [ORDERS]: text => `${text}\n : [` }],
    [
      'a mistake in a shared file',
      { [PRESET]: text => `${text}\nnonsense: 1\n` },
    ],
    [
      'an environment that there is not',
      { 'pipelines/orders-cdc/values-stage.yaml': () => '' },
    ],
  ])('says again what was wrong before: %s', (_, wrong) => {
    const before = after(wrong);
    const more = {
      ...wrong,
      'pipelines/customers-cdc/values.yaml': (text: string) =>
        `# More\n${text}`,
    };
    const [known, fresh] = [after(more, before), alone(more)];
    expect(known.findings.length).toBeGreaterThan(0);
    expect(known.findings).toEqual(fresh.findings);
    expect(checkFleet(known, TODAY)).toEqual(checkFleet(fresh, TODAY));
  });
});

import type {
  ArtifactFacts,
  KeyFacts,
} from '@kafka-pipelines/backstage-plugin-kafka-pipelines-common';
import { fleetCatalogue } from './fleetCatalogue';
import { loadConnectCatalogue } from './loadConnectCatalogue';

const POSTGRES = 'io.debezium.connector.postgresql.PostgresConnector';
const ACME = 'com.acme.connect.AcmeSink';
const string: KeyFacts = { type: 'STRING', importance: 'HIGH' };

const acme = (version: string, keys: string[] = ['url']): ArtifactFacts => ({
  artifact: 'com.acme:acme-connect',
  version,
  classes: [
    {
      class: ACME,
      kind: 'sink',
      keys: Object.fromEntries(keys.map(key => [key, string])),
    },
  ],
});

const tree = (files: Record<string, unknown>) =>
  new Map(
    Object.entries(files).map(([path, content]) => [
      path,
      typeof content === 'string'
        ? content
        : JSON.stringify(content, undefined, 2),
    ]),
  );

const placesOf = (files: Record<string, unknown>) =>
  fleetCatalogue(tree(files)).findings.map(
    ({ file, line, rule, pointer }) => `${file}:${line} ${rule} ${pointer}`,
  );

describe('fleetCatalogue', () => {
  it('is the one that comes with the package when a repository adds nothing', () => {
    const files = tree({
      'catalogue/README.md': '# Ours',
      'pipelines/catalogue/x.json': '{',
      'kafka-pipelines.yaml': '',
    });
    expect(fleetCatalogue(files)).toEqual({
      catalogue: loadConnectCatalogue(),
      findings: [],
    });
  });

  it('adds what a repository has', () => {
    const { catalogue, findings } = fleetCatalogue(
      tree({
        'catalogue/acme@1.0.0.json': acme('1.0.0'),
        'catalogue/acme@1.1.0.json': acme('1.1.0', ['url', 'mode']),
      }),
    );
    expect(findings).toEqual([]);
    expect(Object.keys(catalogue.find(ACME)?.keys ?? {})).toEqual(
      expect.arrayContaining(['url', 'mode']),
    );
    expect(catalogue.find(ACME, '1.0.0')?.keys.mode).toBeUndefined();
    expect(catalogue.find(POSTGRES)).toEqual(
      loadConnectCatalogue().find(POSTGRES),
    );
  });

  it('is the same object while the facts are the same', () => {
    const first = fleetCatalogue(tree({ 'catalogue/a.json': acme('1') }));
    const again = (files: Record<string, unknown>) =>
      fleetCatalogue(tree(files), first.catalogue).catalogue;
    expect(again({ 'catalogue/a.json': acme('1') })).toBe(first.catalogue);
    expect(
      again({ 'catalogue/a.json': acme('1'), 'catalogue/b.json': '{' }),
    ).toBe(first.catalogue);
    expect(again({ 'catalogue/a.json': acme('2') })).not.toBe(first.catalogue);
    expect(
      again({ 'catalogue/a.json': acme('1'), 'catalogue/b.json': acme('2') }),
    ).not.toBe(first.catalogue);
    expect(again({})).toBe(loadConnectCatalogue());
  });

  it('leaves out a file with a mistake, and says where it is', () => {
    const wrong = acme('1.0.0');
    const { catalogue, findings } = fleetCatalogue(
      tree({
        'catalogue/a.json': '{\n  "artifact": \n}',
        'catalogue/b.json': { ...wrong, artifact: 'acme' },
        'catalogue/c.json': {
          ...wrong,
          classes: [
            { ...wrong.classes[0], keys: { url: { ...string, type: 'TEXT' } } },
          ],
        },
        'catalogue/d.json': '[]',
        'catalogue/e.json': '',
        'catalogue/f.json': acme('2.0.0'),
      }),
    );
    expect(
      findings.map(({ file, line, severity }) => [file, line, severity]),
    ).toEqual([
      ['catalogue/a.json', 3, 'error'],
      ['catalogue/b.json', 2, 'error'],
      ['catalogue/c.json', 10, 'error'],
      ['catalogue/d.json', 1, 'error'],
      ['catalogue/e.json', 1, 'error'],
    ]);
    expect(catalogue.versions(ACME)).toHaveLength(1);
  });

  it('takes no pattern that cannot be matched', () => {
    const facts = acme('1');
    facts.classes[0].keys['a(b'] = { ...string, pattern: true };
    expect(placesOf({ 'catalogue/a.json': facts })).toEqual([
      'catalogue/a.json:13 schema/value /classes/0/keys/a(b',
    ]);
  });

  it('takes what two files say of one class from the first', () => {
    const files = {
      'catalogue/a.json': acme('1'),
      'catalogue/b.json': acme('1', ['other']),
    };
    expect(placesOf(files)).toEqual([
      'catalogue/b.json:5 catalogue/duplicate /classes/0',
    ]);
    const { catalogue } = fleetCatalogue(tree(files));
    expect(Object.keys(catalogue.find(ACME)?.keys ?? {})).toContain('url');
    // What was left out counts again when the other is gone.
    const { 'catalogue/a.json': _, ...rest } = files;
    const after = fleetCatalogue(tree(rest), catalogue);
    expect(after.findings).toEqual([]);
    expect(Object.keys(after.catalogue.find(ACME)?.keys ?? {})).toContain(
      'other',
    );
  });

  it('says which files nothing reads', () => {
    expect(
      placesOf({
        'catalogue/acme/1.0.json': acme('1'),
        'catalogue/acme.yaml': '',
      }),
    ).toEqual([
      'catalogue/acme.yaml:1 layout/unread-file ',
      'catalogue/acme/1.0.json:1 layout/unread-file ',
    ]);
  });
});

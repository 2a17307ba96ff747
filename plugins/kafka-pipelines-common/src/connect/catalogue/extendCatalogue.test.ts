import { buildCatalogueIndex, catalogueIndexSchema } from './catalogueIndex';
import { createConnectCatalogue } from './connectCatalogue';
import { extendCatalogue } from './extendCatalogue';
import type { ArtifactFacts, ClassFacts, KeyFacts } from './facts';
import { overlaySchema } from './overlay';

const SINK = 'org.example.Sink';
const string: KeyFacts = { type: 'STRING', importance: 'HIGH' };

function facts(
  artifact: string,
  version: string,
  classes: Record<string, string[]>,
): ArtifactFacts {
  return {
    artifact,
    version,
    classes: Object.entries(classes).map(
      ([name, keys]): ClassFacts => ({
        class: name,
        kind: 'sink',
        keys: Object.fromEntries(keys.map(key => [key, string])),
      }),
    ),
  };
}

const BUNDLED = [
  facts('org.example:sink', '1.0', { [SINK]: ['a'], 'org.example.B': ['b'] }),
  facts('org.example:sink', '2.0', { [SINK]: ['a', 'c'] }),
];

function extended(own: ArtifactFacts[]) {
  const read = jest.fn((artifact: string, version: string) => {
    const found = BUNDLED.find(
      each => each.artifact === artifact && each.version === version,
    );
    if (!found) throw new Error(`No ${artifact} ${version}`);
    return found;
  });
  const files = extendCatalogue(
    { index: buildCatalogueIndex(BUNDLED), read },
    own,
  );
  expect(() => catalogueIndexSchema.parse(files.index)).not.toThrow();
  const overlay = overlaySchema.parse({
    entries: [
      {
        kinds: ['sink'],
        singleTask: { source: 'https://example.org' },
      },
    ],
  });
  return { catalogue: createConnectCatalogue(files, [overlay]), read };
}

const keysOf = (found: { keys: object } | undefined) =>
  found && Object.keys(found.keys);

describe('extendCatalogue', () => {
  it('adds classes, with what overlays say of their kind', () => {
    const { catalogue, read } = extended([
      facts('com.acme:files', '0.9', { 'com.acme.Files': ['path'] }),
    ]);
    expect(catalogue.find('com.acme.Files')).toMatchObject({
      artifact: 'com.acme:files',
      artifactVersion: '0.9',
      singleTask: true,
      keys: { path: string },
    });
    expect(catalogue.find('Files')?.class).toBe('com.acme.Files');
    expect(catalogue.classNames('sink')).toContain('com.acme.Files');
    expect(catalogue.artifactVersions('files')).toHaveLength(1);
    expect(read).not.toHaveBeenCalled();
    expect(keysOf(catalogue.find(SINK))).toEqual(['a', 'c']);
  });

  it('adds versions of an artifact, in their order', () => {
    const { catalogue } = extended([
      facts('org.example:sink', '1.5', { [SINK]: ['a', 'b'] }),
      facts('org.example:sink', '10.0', { [SINK]: ['z'] }),
    ]);
    expect(catalogue.versions(SINK).map(({ version }) => version)).toEqual([
      '1.0',
      '1.5',
      '2.0',
      '10.0',
    ]);
    expect(keysOf(catalogue.find(SINK, '1.5'))).toEqual(['a', 'b']);
    expect(keysOf(catalogue.find(SINK))).toEqual(['z']);
  });

  it('adds classes to a version that is there', () => {
    const { catalogue } = extended([
      facts('org.example:sink', '1.0', { 'org.example.C': ['c'] }),
    ]);
    const all = catalogue.readArtifact('sink', '1.0')?.classes;
    expect(all?.map(each => each.class)).toEqual([
      SINK,
      'org.example.B',
      'org.example.C',
    ]);
  });

  it.each(['org.example:sink', 'com.acme:build-of-our-own'])(
    'takes own facts of a class in a version, from %s',
    artifact => {
      const { catalogue } = extended([
        facts(artifact, '1.0', { [SINK]: ['own'] }),
      ]);
      expect(keysOf(catalogue.find(SINK, '1.0'))).toEqual(['own']);
      expect(keysOf(catalogue.find(SINK, '1.0', 'sink'))).toEqual(['own']);
      expect(keysOf(catalogue.find('org.example.B', '1.0'))).toEqual(['b']);
      expect(keysOf(catalogue.find(SINK, '2.0', 'sink'))).toEqual(['a', 'c']);
    },
  );

  it('joins files of one artifact and version', () => {
    const { catalogue } = extended([
      facts('com.acme:files', '1.0', { 'com.acme.A': ['a'] }),
      facts('com.acme:files', '1.0', { 'com.acme.B': ['b'] }),
    ]);
    expect(keysOf(catalogue.find('com.acme.A'))).toEqual(['a']);
    expect(keysOf(catalogue.find('com.acme.B'))).toEqual(['b']);
  });

  it('has no special names', () => {
    const { catalogue } = extended([
      facts('constructor:toString', 'valueOf', { constructor: ['a'] }),
    ]);
    expect(keysOf(catalogue.find('constructor'))).toEqual(['a']);
    expect(catalogue.find('toString')).toBeUndefined();
  });
});

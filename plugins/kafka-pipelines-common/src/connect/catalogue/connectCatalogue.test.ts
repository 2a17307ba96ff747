import { buildCatalogueIndex } from './catalogueIndex';
import {
  type CatalogueFiles,
  createConnectCatalogue,
} from './connectCatalogue';
import type { ArtifactFacts, ClassFacts } from './facts';
import { type Overlay, overlaySchema } from './overlay';

const sink = (...keys: string[]): ClassFacts => ({
  class: 'org.example.Sink',
  kind: 'sink',
  keys: Object.fromEntries(
    keys.map(key => [key, { type: 'STRING', importance: 'HIGH' }]),
  ),
});

const text: ClassFacts = {
  class: 'org.example.Text',
  kind: 'converter',
  also: ['header_converter'],
  keys: {},
};

const files: ArtifactFacts[] = [
  { artifact: 'org.example:sink', version: '10', classes: [sink('a', 'b')] },
  { artifact: 'org.example:sink', version: '9', classes: [sink('a')] },
  {
    artifact: 'com.vendor:vendor-sink',
    version: '2.0',
    bundles: [{ artifact: 'org.example:text', version: '1.0' }],
    classes: [sink('vendor')],
  },
  { artifact: 'org.example:text', version: '1.0', classes: [text] },
];

function catalogue(
  change: Partial<CatalogueFiles> = {},
  overlays: Overlay[] = [],
) {
  const read = jest.fn((artifact: string, version: string) => {
    const found = files.find(
      each => each.artifact === artifact && each.version === version,
    );
    if (!found) throw new Error('not there');
    return found;
  });
  const opened = createConnectCatalogue(
    {
      index: buildCatalogueIndex(files),
      read,
      ...change,
    },
    overlays,
  );
  return { opened, read };
}

describe('find', () => {
  it('finds a class in exactly the version asked for', () => {
    const { opened } = catalogue();
    expect(opened.find('org.example.Sink', '9')).toEqual({
      ...sink('a'),
      exclusive: [],
      prefixes: [],
      requires: [],
      removed: {},
      artifact: 'org.example:sink',
      artifactVersion: '9',
    });
  });

  it('adds what the overlay says of that version', () => {
    const [entry] = overlaySchema.parse({
      entries: [
        {
          classes: ['org.example.Sink'],
          singleTask: { since: '10', source: 'https://example.org' },
        },
      ],
    }).entries;
    const { opened } = catalogue({}, [{ entries: [entry] }]);
    expect(opened.find('org.example.Sink', '10')?.singleTask).toBe(true);
    expect(opened.find('org.example.Sink', '9')).not.toHaveProperty(
      'singleTask',
    );
  });

  it('takes what Kafka Connect takes for a full name', () => {
    const { opened } = catalogue();
    expect(opened.classOfAlias('Sink')).toBe('org.example.Sink');
    expect(opened.find('Sink', '9')?.class).toBe('org.example.Sink');
    expect(opened.classOfAlias('Snk')).toBeUndefined();
  });

  it('takes the newest without a version', () => {
    const { opened } = catalogue();
    const found = opened.find('org.example.Sink');
    expect(found?.artifactVersion).toBe('10');
    expect(found).not.toHaveProperty('insteadOf');
  });

  it('takes the nearest version and says so', () => {
    const { opened } = catalogue();
    const found = opened.find('org.example.Sink', '9.5', 'org.example:sink');
    expect(found).toMatchObject({ artifactVersion: '9', insteadOf: '9.5' });
  });

  it("keeps to a vendor's line", () => {
    const { opened } = catalogue();
    const found = opened.find(
      'org.example.Sink',
      '9',
      'com.vendor:vendor-sink',
    );
    expect(found).toMatchObject({
      artifact: 'com.vendor:vendor-sink',
      artifactVersion: '2.0',
      insteadOf: '9',
    });
  });

  it('takes any artifact when the one named has no such class', () => {
    const { opened } = catalogue();
    const found = opened.find('org.example.Sink', '10', 'com.other:x');
    expect(found?.artifact).toBe('org.example:sink');
  });

  it('takes the artifact of the package, not one that has the class merged in', () => {
    const { opened } = catalogue();
    const found = opened.find('org.example.Sink', '1.0');
    expect(found).toMatchObject({
      artifact: 'org.example:sink',
      artifactVersion: '9',
    });
    const other = opened.find('org.example.Sink', '2.0');
    expect(other?.artifact).toBe('com.vendor:vendor-sink');
  });

  it.each(['org.example.Snk', 'constructor', ''])('does not know %p', name => {
    const { opened, read } = catalogue();
    expect(opened.find(name, '9')).toBeUndefined();
    expect(opened.versions(name)).toEqual([]);
    expect(read).not.toHaveBeenCalled();
  });

  it('reads each file once, and only those asked for', () => {
    const { opened, read } = catalogue();
    const found = opened.find('org.example.Sink', '9');
    expect(opened.find('org.example.Sink', '9')).toBe(found);
    opened.readArtifact('org.example:sink', '9');
    expect(read.mock.calls).toEqual([['org.example:sink', '9']]);
  });

  it('reads a file again that could not be read', () => {
    const read = jest
      .fn()
      .mockImplementationOnce(() => {
        throw new Error('busy');
      })
      .mockReturnValueOnce(files[3]);
    const { opened } = catalogue({ read });
    expect(() => opened.find('org.example.Text')).toThrow('busy');
    expect(opened.find('org.example.Text')).toMatchObject(text);
  });

  it('names a file that lacks what the index says', () => {
    const { opened } = catalogue({ read: () => files[0] });
    expect(() => opened.find('org.example.Text')).toThrow(
      'The index of the catalogue names org.example.Text in org.example:text 1.0, its file does not',
    );
  });
});

describe('lists', () => {
  const { opened } = catalogue();

  it('tells versions of a class from old to new', () => {
    expect(opened.versions('org.example.Sink')).toEqual([
      { artifact: 'com.vendor:vendor-sink', version: '2.0' },
      { artifact: 'org.example:sink', version: '9' },
      { artifact: 'org.example:sink', version: '10' },
    ]);
  });

  it('tells classes by kind, also the second kind of one', () => {
    expect(opened.classNames('sink')).toEqual(['org.example.Sink']);
    expect(opened.classNames('converter')).toEqual(['org.example.Text']);
    expect(opened.classNames('header_converter')).toEqual(['org.example.Text']);
    expect(opened.classNames('source')).toEqual([]);
  });

  it('tells versions of an artifact and what they bundle', () => {
    expect(opened.artifactVersions('org.example:sink')).toEqual([
      { artifact: 'org.example:sink', version: '9', bundles: [] },
      { artifact: 'org.example:sink', version: '10', bundles: [] },
    ]);
    expect(opened.artifactVersions('com.vendor:vendor-sink')).toEqual([
      {
        artifact: 'com.vendor:vendor-sink',
        version: '2.0',
        bundles: [{ artifact: 'org.example:text', version: '1.0' }],
      },
    ]);
    expect(opened.artifactVersions('text')).toEqual(
      opened.artifactVersions('org.example:text'),
    );
    expect(opened.artifactVersions('text')).toHaveLength(1);
    expect(opened.artifactVersions('toString')).toEqual([]);
  });

  it('reads an artifact in an exact version only', () => {
    expect(opened.readArtifact('org.example:sink', '10')).toBe(files[0]);
    expect(opened.readArtifact('org.example:sink', '11')).toBeUndefined();
  });
});

it('refuses an artifact that comes twice', () => {
  expect(() => buildCatalogueIndex([files[0], files[0]])).toThrow(
    'The catalogue has org.example:sink 10 twice',
  );
});

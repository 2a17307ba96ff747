import {
  buildCatalogueIndex,
  createConnectCatalogue,
  type ClassFacts,
  type ConnectCatalogue,
} from '@kafka-pipelines/backstage-plugin-kafka-pipelines-common';
import {
  ownArtifacts,
  type DeclaredArtifact,
  type Filing,
} from './ownArtifacts';

const facts = (name: string, version?: string): ClassFacts => ({
  class: name,
  kind: 'sink',
  ...(version !== undefined && { version }),
  keys: {},
});

/** With one class in each artifact, `Known<index>`. */
function catalogueOf(names: string[]): ConnectCatalogue {
  const files = names.map((artifact, index) => ({
    artifact,
    version: '1',
    classes: [facts(`known.in.Known${index}`)],
  }));
  return createConnectCatalogue(
    {
      index: buildCatalogueIndex(files),
      read: artifact => files[names.indexOf(artifact)],
    },
    [],
  );
}

function filed(
  classes: ClassFacts[],
  {
    name,
    declared = {},
    known = [],
  }: {
    name?: string;
    declared?: Record<string, DeclaredArtifact[]>;
    known?: string[];
  } = {},
) {
  const filing: Filing = {
    ...(name !== undefined && { name }),
    declared: each => declared[each] ?? [],
    catalogue: catalogueOf(known),
  };
  return ownArtifacts(classes, filing).map(
    each =>
      `${each.artifact} ${each.version}: ${each.classes
        .map(({ class: className }) => className)
        .join(', ')}`,
  );
}

const acme = (version: string) => ({ artifact: 'acme-connect', version });

describe('ownArtifacts', () => {
  it('files classes by package and version', () => {
    expect(
      filed([
        facts('com.acme.connect.Sink', '1.0'),
        facts('com.acme.connect.Source', '1.0'),
        facts('com.acme.connect.Sink', '2.0'),
        facts('com.acme.smt.Mask$Key', '1.0'),
        facts('Bare', '1.0'),
      ]),
    ).toEqual([
      'com.acme:com.acme.connect 1.0: com.acme.connect.Sink, com.acme.connect.Source',
      'com.acme:com.acme.connect 2.0: com.acme.connect.Sink',
      'com.acme:com.acme.smt 1.0: com.acme.smt.Mask$Key',
      'default:default 1.0: Bare',
    ]);
  });

  it('takes the version of what lies beside a class that does not say its own', () => {
    expect(
      filed([facts('a.b.X', '1.0'), facts('a.b.Y'), facts('a.c.Z')]),
    ).toEqual(['a.b:a.b 1.0: a.b.X, a.b.Y', 'a.c:a.c unversioned: a.c.Z']);
    expect(
      filed([facts('a.b.X', '1.0'), facts('a.b.X', '2.0'), facts('a.b.Y')]),
    ).toContain('a.b:a.b unversioned: a.b.Y');
  });

  it('has each class once in an artifact', () => {
    expect(filed([facts('a.b.X'), facts('a.b.X', '1.0')])).toEqual([
      'a.b:a.b 1.0: a.b.X',
    ]);
  });

  it('files classes under the artifact that the repository says has them', () => {
    const declared = { 'com.acme.connect.Sink': [acme('1.0')] };
    expect(
      filed([facts('com.acme.connect.Sink'), facts('com.acme.connect.Mask')], {
        declared,
      }),
    ).toEqual([
      'com.acme:acme-connect 1.0: com.acme.connect.Sink, com.acme.connect.Mask',
    ]);
    // Versions of one artifact, and two artifacts, of which nobody knows which.
    expect(
      filed([facts('com.acme.connect.Sink', '3.0')], {
        declared: { 'com.acme.connect.Sink': [acme('1.0'), acme('2.0')] },
      }),
    ).toEqual(['com.acme:acme-connect 3.0: com.acme.connect.Sink']);
    expect(
      filed([facts('com.acme.connect.Sink', '3.0')], {
        declared: {
          'com.acme.connect.Sink': [
            acme('1.0'),
            { artifact: 'other', version: '1' },
          ],
        },
      }),
    ).toEqual(['com.acme:com.acme.connect 3.0: com.acme.connect.Sink']);
  });

  it('gives an artifact one group, the known one if there is', () => {
    const classes = [facts('com.acme.A', '1'), facts('org.acme.B', '1')];
    expect(filed(classes, { name: 'acme' })).toEqual([
      'com.acme:acme 1: com.acme.A, org.acme.B',
    ]);
    expect(filed(classes, { name: 'net.acme:acme' })).toEqual([
      'net.acme:acme 1: com.acme.A, org.acme.B',
    ]);
    expect(filed(classes, { name: 'acme', known: ['io.acme:acme'] })).toEqual([
      'io.acme:acme 1: com.acme.A, org.acme.B',
    ]);
  });

  it('files classes that are known under their artifact, in whatever version', () => {
    expect(
      filed([facts('known.in.Known1', '2'), facts('known.in.Other', '2')], {
        known: ['com.acme:a', 'com.acme:b'],
      }),
    ).toEqual([
      'com.acme:b 2: known.in.Known1',
      'known.in:known.in 2: known.in.Other',
    ]);
  });

  it('makes versions that can be file names', () => {
    expect(filed([facts('a.B', ' v1.0/rc (7)')])).toEqual([
      'a:a v1.0-rc--7-: a.B',
    ]);
    expect(filed([facts('a.B', '---')])).toEqual(['a:a unversioned: a.B']);
  });

  it('refuses a name that is none', () => {
    for (const name of ['', 'a b', '../a', 'a:b:c', 'a/b', 'a b:c']) {
      expect(() => filed([facts('a.B', '1')], { name })).toThrow(
        'cannot be the name',
      );
    }
  });
});

import { testCatalogue } from '../../connect/catalogue/testCatalogue';
import type { InstalledPlugins } from '../../connect/installedPlugins';
import {
  factsOf,
  isExact,
  isOtherMajor,
  isOutdated,
  likeFacts,
  otherFacts,
  pluginsAsAsked,
} from './factsInUse';

const NAME = 'org.example.Source';

const artifact = (name: string, version: string) => ({
  artifact: name,
  version,
  classes: [{ class: NAME, kind: 'source' as const, keys: {} }],
});

const catalogue = testCatalogue([
  artifact('org.example:source', '1.0'),
  artifact('org.example:source', '1.4'),
  artifact('org.example:source', '2.0'),
  artifact('com.vendor:other-source', '7.0'),
]);

const look = (plugins: InstalledPlugins['artifacts'], asked?: string) => {
  const running = { catalogue, plugins: { artifacts: plugins }, asked };
  const facts = factsOf(catalogue, running.plugins, NAME, asked);
  if (!facts) {
    throw new Error('No facts');
  }
  const names = (all: Array<typeof facts>) =>
    all.map(each => `${each.artifact} ${each.artifactVersion}`);
  return {
    version: facts.artifactVersion,
    exact: isExact(running, facts),
    otherMajor: isOtherMajor(facts),
    outdated: isOutdated(running, facts),
    others: names(otherFacts(running, facts)),
    like: names(likeFacts(running, facts)),
  };
};

const installed = (version: string, name = 'org.example:source') => [
  { artifact: name, version },
];

describe('facts in use', () => {
  it('are those of the version that runs', () => {
    expect(look(installed('1.4'))).toEqual({
      version: '1.4',
      exact: true,
      otherMajor: false,
      outdated: false,
      others: [],
      like: [],
    });
    expect(look([], '1.4')).toMatchObject({ version: '1.4', exact: true });
    expect(look([], '[1.0,1.4]')).toMatchObject({ exact: false });
  });

  it('may be of each version of the artifact when the catalogue lacks that one', () => {
    expect(look(installed('1.2'))).toEqual({
      version: '1.0',
      exact: false,
      otherMajor: false,
      outdated: false,
      others: ['org.example:source 1.4', 'org.example:source 2.0'],
      like: ['org.example:source 1.4'],
    });
  });

  it('may be of every vendor when nobody knows what runs', () => {
    expect(look([])).toMatchObject({
      version: '2.0',
      exact: false,
      others: [
        'com.vendor:other-source 7.0',
        'org.example:source 1.0',
        'org.example:source 1.4',
      ],
      like: ['com.vendor:other-source 7.0'],
    });
  });

  it('tell little of a newer version, and of another major version', () => {
    expect(look(installed('2.1'))).toMatchObject({
      otherMajor: false,
      outdated: true,
    });
    expect(look(installed('3.0'))).toMatchObject({
      otherMajor: true,
      outdated: true,
    });
  });

  it('are not those of an artifact that the catalogue does not know', () => {
    expect(
      look([{ artifact: 'our-build', version: '2.0', classes: [NAME] }]),
    ).toMatchObject({ version: '2.0', exact: false });
  });
});

describe('pluginsAsAsked', () => {
  const unknown: InstalledPlugins = { artifacts: [], kafka: '4.3.1' };
  const facts = factsOf(catalogue, unknown, NAME, '1.4');
  const asAsked = (plugins: InstalledPlugins, asked?: string) =>
    pluginsAsAsked(catalogue, plugins, facts, asked);

  it('have the connector as its config asks for, when nobody knows better', () => {
    expect(asAsked(unknown, '1.4')).toEqual({
      artifacts: installed('1.4'),
      kafka: '4.3.1',
    });
    expect(asAsked(unknown, '1.4')).toBe(asAsked(unknown, '1.4'));
    expect(asAsked(unknown, '1.0').artifacts).toEqual(installed('1.0'));
  });

  it('are as they are when they have it, or no version is asked for', () => {
    const known = { artifacts: installed('2.0') };
    expect(asAsked(known, '1.4')).toBe(known);
    expect(asAsked(unknown)).toBe(unknown);
    expect(asAsked(unknown, '[1.0,2.0)')).toBe(unknown);
    expect(pluginsAsAsked(catalogue, unknown, undefined, '1.4')).toBe(unknown);
  });

  it('are not compared with a copy of a converter in another jar', () => {
    const converter = (name: string, version: string) => ({
      artifact: name,
      version,
      classes: [
        {
          class: 'org.example.Converter',
          kind: 'converter' as const,
          keys: {},
        },
      ],
    });
    const copies = testCatalogue([
      converter('org.example:converter', '2.0'),
      converter('com.vendor:sink', '1.0'),
    ]);
    const running = {
      catalogue: copies,
      plugins: { artifacts: [] },
      asked: undefined,
    };
    const converted = copies.find('org.example.Converter');
    expect(converted?.artifactVersion).toBe('2.0');
    expect(converted && otherFacts(running, converted)).toHaveLength(1);
    expect(converted && likeFacts(running, converted)).toEqual([]);
  });
});

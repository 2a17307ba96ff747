import { testCatalogue } from '../../connect/catalogue/testCatalogue';
import type { ArtifactFacts, KeyFacts } from '../../connect/catalogue/facts';
import { configuredConnector } from './configuredConnector';

const text: KeyFacts = { type: 'STRING', importance: 'HIGH' };
const keys = (...names: string[]) =>
  Object.fromEntries(names.map(name => [name, text]));
const SOURCE = 'https://example.org';

const source = (version: string, ...names: string[]): ArtifactFacts => ({
  artifact: 'org.example:source',
  version,
  classes: [
    {
      class: 'org.example.Source',
      kind: 'source',
      keys: {
        ...keys(...names),
        host: { ...text, aliases: ['hostname'] },
        'mask\\.(\\d+)': { ...text, pattern: true },
      },
    },
  ],
});

const catalogue = testCatalogue(
  [
    source('1.0', 'former'),
    source('2.0'),
    source('3.0', 'coming'),
    {
      artifact: 'org.apache.kafka:connect-runtime',
      version: '4.3.1',
      classes: [
        { class: 'framework:source', kind: 'framework', keys: keys('name') },
        { class: 'framework:sink', kind: 'framework', keys: keys('topics') },
        {
          class: 'framework:transformation',
          kind: 'framework',
          keys: keys('type', 'predicate'),
        },
      ],
    },
    {
      artifact: 'org.example:route',
      version: '1.0',
      classes: [
        {
          class: 'org.example.Route',
          kind: 'transformation',
          keys: keys('regex'),
        },
      ],
    },
  ],
  [
    {
      classes: ['framework:source', 'framework:sink'],
      prefixes: [
        {
          prefix: 'transforms.',
          aliases: 'transforms',
          classIn: 'type',
          keysOf: ['framework:transformation'],
          source: SOURCE,
        },
      ],
    },
    {
      classes: ['org.example.Source'],
      removed: {
        'old.': { use: 'new.', source: SOURCE },
        gone: { source: SOURCE },
      },
      prefixes: ['converters', 'processors'].map(aliases => ({
        prefix: '',
        aliases,
        classIn: 'type',
        open: true as const,
        source: SOURCE,
      })),
    },
  ],
);

const read = (
  config: Record<string, string>,
  version: string | undefined = '2.0',
  className = 'org.example.Source',
) =>
  configuredConnector(
    {
      name: 'a',
      class: className,
      config,
      plugins: {
        artifacts: version ? [{ artifact: 'source', version }] : [],
      },
    },
    catalogue,
  );

const stateOf = (key: string, ...rest: [string?, string?]) =>
  read({ [key]: 'x' }, ...rest).keys[0];

describe('configuredConnector', () => {
  it('knows keys of the class, by patterns too, and of Kafka Connect', () => {
    expect(stateOf('host')).toMatchObject({ state: 'known', facts: text });
    expect(stateOf('mask.16').state).toBe('known');
    expect(stateOf('mask.x').state).toBe('unknown');
    expect(stateOf('name').state).toBe('known');
    expect(stateOf('topics').state).toBe('misplaced');
    expect(stateOf('hots').state).toBe('unknown');
  });

  it('knows deprecated other names and what replaced removed keys', () => {
    expect(stateOf('hostname')).toMatchObject({ state: 'alias', use: 'host' });
    expect(stateOf('old.a.b')).toMatchObject({
      state: 'removed',
      use: 'new.a.b',
    });
    expect(stateOf('gone')).toMatchObject({ state: 'removed' });
  });

  it('compares with other versions of the very version that runs only', () => {
    expect(stateOf('former')).toMatchObject({
      state: 'removed',
      version: '1.0',
    });
    expect(stateOf('coming')).toMatchObject({ state: 'later', version: '3.0' });
    expect(stateOf('former', '2.1').state).toBe('unchecked');
    expect(stateOf('former', '').state).toBe('unchecked');
    expect(stateOf('hots', '2.1').state).toBe('unknown');
  });

  it('reads aliases of families that begin alike', () => {
    const { keys: found } = read({
      converters: 'isbn',
      'isbn.type': 'org.example.Isbn',
      processors: 'reselect',
      'reselect.type': 'org.example.Reselect',
      'reselect.columns': 'a',
      'other.type': 'org.example.Other',
    });
    expect(
      found.filter(({ name }) => name !== 'type').map(({ key }) => key),
    ).toEqual(['converters', 'processors', 'reselect.columns', 'other.type']);
    expect(found.filter(({ state }) => state === 'unlisted')).toHaveLength(1);
  });

  it('reads keys of transforms through their class', () => {
    const { keys: found, scopes } = read({
      transforms: 'route, none',
      'transforms.route.type': 'org.example.Route',
      'transforms.route.regex': 'x',
      'transforms.route.rgex': 'x',
      'transforms.none.type': 'com.private.Smt',
      'transforms.none.anything': 'x',
      'transforms.other.regex': 'x',
    });
    expect(found.map(({ name, state }) => [name, state])).toEqual([
      ['transforms', 'unknown'],
      ['type', 'known'],
      ['regex', 'known'],
      ['rgex', 'unknown'],
      ['type', 'known'],
      ['anything', 'unchecked'],
      ['transforms.other.regex', 'unlisted'],
    ]);
    expect(found.at(-1)?.unlisted).toEqual({
      alias: 'other',
      list: 'transforms',
    });
    expect(
      scopes.map(({ prefix, alias, class: name }) => [prefix, alias, name]),
    ).toEqual([
      ['', undefined, 'org.example.Source'],
      ['transforms.route.', 'route', 'org.example.Route'],
      ['transforms.none.', 'none', 'com.private.Smt'],
    ]);
  });

  it('asks no class of another kind', () => {
    const { facts, keys: resolved } = configuredConnector(
      {
        name: '',
        class: 'org.example.Route',
        config: {
          regex: 'x',
          transforms: 'a',
          'transforms.a.type': 'org.example.Source',
          'transforms.a.unread': 'x',
        },
        plugins: { artifacts: [] },
      },
      catalogue,
    );
    expect(facts).toBeUndefined();
    expect(resolved.map(({ key, state }) => [key, state])).toEqual(
      expect.arrayContaining([
        ['regex', 'unchecked'],
        ['transforms.a.unread', 'unchecked'],
      ]),
    );
  });

  it('checks nothing of a class that nobody knows but its transforms', () => {
    const {
      facts,
      kind,
      keys: found,
    } = read(
      {
        anything: 'x',
        transforms: 'route',
        'transforms.route.type': 'org.example.Route',
        'transforms.route.rgex': 'x',
      },
      undefined,
      'com.private.Connector',
    );
    expect([facts, kind]).toEqual([undefined, undefined]);
    expect(found.map(({ state }) => state)).toEqual([
      'unchecked',
      'unchecked',
      'known',
      'unknown',
    ]);
  });
});

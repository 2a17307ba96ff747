import { FRAMEWORK } from '../../../connect/catalogue/facts';
import { testCatalogue } from '../../../connect/catalogue/testCatalogue';
import { reportsOf, sourceCatalogue, testKey } from '../testConnector';
import { connectorMissingKey } from './connectorMissingKey';

const SOURCE = 'https://example.org';

const catalogue = sourceCatalogue(
  {
    host: testKey('STRING', { required: true, aliases: ['hostname'] }),
    mode: testKey('STRING', { default: 'bulk' }),
    column: testKey(),
    url: testKey(),
    file: testKey(),
    label: testKey(),
  },
  [
    {
      classes: ['org.example.Source'],
      requires: [
        { when: { mode: ['incrementing'] }, keys: ['column'], source: SOURCE },
        { when: { column: 'set' }, anyOf: ['url', 'file'], source: SOURCE },
        {
          when: { mode: ['labels'] },
          keys: ['label'],
          orEmpty: true,
          source: SOURCE,
        },
      ],
    },
    {
      classes: [FRAMEWORK.source],
      prefixes: [
        {
          prefix: 'transforms.',
          aliases: 'transforms',
          classIn: 'type',
          keysOf: [FRAMEWORK.transformation],
          source: SOURCE,
        },
      ],
    },
  ],
  [
    {
      class: FRAMEWORK.source,
      kind: 'framework',
      keys: {
        name: testKey('STRING', { required: true }),
        transforms: testKey('LIST', { default: '' }),
      },
    },
    {
      class: FRAMEWORK.transformation,
      kind: 'framework',
      keys: { type: testKey('CLASS', { required: true }) },
    },
    {
      class: 'org.example.Route',
      kind: 'transformation',
      keys: { replacement: testKey('STRING', { required: true }) },
    },
  ],
);

const found = (config: Record<string, string>) =>
  reportsOf(connectorMissingKey, config, catalogue);

describe('connector/missing-key', () => {
  it('asks for what the class needs', () => {
    expect(found({})).toEqual([
      {
        key: 'host',
        what: 'missing',
        message: 'Source 1.0 needs host.',
        hint: 'Add it.',
      },
    ]);
    expect(found({ host: ' ' })).toMatchObject([
      { key: 'host', what: 'value' },
    ]);
    expect(found({ hostname: 'db' })).toEqual([]);
    expect(found({ host: '${env:HOST}' })).toEqual([]);
  });

  it('asks for what other keys make necessary', () => {
    expect(found({ host: 'db', mode: 'incrementing' })).toMatchObject([
      { message: 'Source 1.0 needs column when mode is incrementing.' },
    ]);
    expect(found({ host: 'db', column: 'id' })).toMatchObject([
      {
        key: 'url',
        message: 'Source 1.0 needs url or file when column is set.',
      },
    ]);
    expect(found({ host: 'db', mode: '${env:MODE}' })).toEqual([]);
    expect(found({ host: 'db', column: 'id', file: '/a' })).toEqual([]);
    expect(found({ host: 'db', column: 'id', file: '' })).toHaveLength(1);
  });

  it('names the default that makes a key necessary', () => {
    const byDefault = sourceCatalogue(
      { mode: testKey('STRING', { default: 'bulk' }), table: testKey() },
      [
        {
          classes: ['org.example.Source'],
          requires: [
            { when: { mode: ['bulk'] }, keys: ['table'], source: SOURCE },
          ],
        },
      ],
    );
    const hints = (config: Record<string, string>) =>
      reportsOf(connectorMissingKey, config, byDefault).map(({ hint }) => hint);
    expect(hints({})).toEqual(['Add it, or set mode, which has its default.']);
    expect(hints({ mode: 'bulk' })).toEqual(['Add it.']);
  });

  it('takes an empty text where one will do', () => {
    const labels = { host: 'db', mode: 'labels' };
    expect(found(labels)).toMatchObject([{ key: 'label' }]);
    expect(found({ ...labels, label: '' })).toEqual([]);
  });

  it('asks each transform whose class is known', () => {
    expect(
      found({
        host: 'db',
        transforms: 'a, b, c, d',
        'transforms.a.type': 'org.example.Route',
        'transforms.b.type': 'org.example.Route',
        // Kafka takes an empty text for a value.
        'transforms.b.replacement': '',
        'transforms.c.type': 'org.example.Private',
      }).map(({ key, message }) => [key, message]),
    ).toEqual([['transforms.a.replacement', 'Route 1.0 needs replacement.']]);
  });

  it('says nothing of a class that nobody knows', () => {
    expect(
      reportsOf(connectorMissingKey, {}, catalogue, {
        class: 'org.example.Private',
      }),
    ).toEqual([]);
  });

  it('asks for what every version needs that may run', () => {
    const artifact = (version: string, ...names: string[]) => ({
      artifact: 'org.example:source',
      version,
      classes: [
        {
          class: 'org.example.Source',
          kind: 'source' as const,
          keys: Object.fromEntries(
            names.map(name => [name, testKey('STRING', { required: true })]),
          ),
        },
      ],
    });
    const versions = testCatalogue([
      artifact('1.0', 'host'),
      artifact('1.4', 'host', 'port'),
    ]);
    const missingIn = (version: string) =>
      reportsOf(connectorMissingKey, {}, versions, {
        plugins: { artifacts: [{ artifact: 'source', version }] },
      }).map(({ key }) => key);
    expect(missingIn('1.4')).toEqual(['host', 'port']);
    expect(missingIn('1.5')).toEqual(['host']);
    expect(missingIn('2.0')).toEqual([]);
  });

  it('says nothing of a key that stands there under a misspelt or a former name', () => {
    const key = () => testKey('STRING', { required: true });
    const renamed = testCatalogue(
      [
        {
          artifact: 'org.example:source',
          version: '1.0',
          classes: [
            {
              class: 'org.example.Source',
              kind: 'source',
              keys: { host: key(), 'topic.prefix': key(), port: key() },
            },
          ],
        },
      ],
      [
        {
          classes: ['org.example.Source'],
          removed: {
            'server.name': {
              use: 'topic.prefix',
              source: 'https://example.org',
            },
          },
        },
      ],
    );
    expect(
      reportsOf(
        connectorMissingKey,
        { hots: 'db', 'server.name': 'shop' },
        renamed,
      ).map(({ key: missing }) => missing),
    ).toEqual(['port']);
  });
});

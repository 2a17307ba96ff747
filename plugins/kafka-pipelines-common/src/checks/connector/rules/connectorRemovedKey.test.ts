import { testCatalogue } from '../../../connect/catalogue/testCatalogue';
import { reportsOf, testKey } from '../testConnector';
import { connectorRemovedKey } from './connectorRemovedKey';

const artifact = (version: string, ...names: string[]) => ({
  artifact: 'org.example:source',
  version,
  classes: [
    {
      class: 'org.example.Source',
      kind: 'source' as const,
      keys: Object.fromEntries(names.map(name => [name, testKey()])),
    },
  ],
});

const catalogue = testCatalogue(
  [artifact('1.0', 'former', 'host'), artifact('2.0', 'host')],
  [
    {
      classes: ['org.example.Source'],
      removed: { 'old.': { use: 'new.', source: 'https://example.org' } },
    },
  ],
);

const found = (version: string) =>
  reportsOf(
    connectorRemovedKey,
    { former: 'x', 'old.host': 'x', host: 'x', other: 'x' },
    catalogue,
    { plugins: { artifacts: [{ artifact: 'source', version }] } },
  );

describe('connector/removed-key', () => {
  it('says what to use instead, or which version had it', () => {
    expect(found('2.0')).toEqual([
      {
        key: 'former',
        what: 'key',
        message: 'Source 2.0 has no key former any more.',
        hint: 'Remove it: version 1.0 still had it, and nothing reads it now.',
      },
      {
        key: 'old.host',
        what: 'key',
        message: 'Source 2.0 has no key old.host any more.',
        hint: 'Write new.host instead.',
      },
    ]);
  });

  it('leaves what the version that runs has', () => {
    expect(found('1.0').map(({ key }) => key)).toEqual(['old.host']);
  });
});

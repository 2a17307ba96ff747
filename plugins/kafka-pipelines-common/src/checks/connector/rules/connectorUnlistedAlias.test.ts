import { FRAMEWORK } from '../../../connect/catalogue/facts';
import { reportsOf, sourceCatalogue, testKey } from '../testConnector';
import { connectorUnlistedAlias } from './connectorUnlistedAlias';

const SOURCE = 'https://example.org';

const catalogue = sourceCatalogue(
  { converters: testKey('LIST') },
  [
    {
      classes: ['org.example.Source'],
      prefixes: [
        {
          prefix: '',
          aliases: 'converters',
          classIn: 'type',
          open: true,
          source: SOURCE,
        },
        {
          prefix: 'topic.creation.',
          aliases: 'topic.creation.groups',
          open: true,
          source: SOURCE,
        },
        {
          prefix: 'transforms.',
          aliases: 'transforms',
          classIn: 'type',
          source: SOURCE,
        },
      ],
    },
  ],
  [
    {
      class: FRAMEWORK.source,
      kind: 'framework',
      keys: { transforms: testKey('LIST') },
    },
  ],
);

const found = (config: Record<string, string>) =>
  reportsOf(connectorUnlistedAlias, config, catalogue);

describe('connector/unlisted-alias', () => {
  it('says it once of each alias', () => {
    expect(
      found({
        'topic.creation.groups': 'large',
        'topic.creation.large.partitions': '12',
        'topic.creation.lagre.partitions': '12',
        'topic.creation.lagre.include': 'a',
        'isbn.type': 'org.example.IsbnConverter',
        'isbn.schema.name': 'isbn',
      }),
    ).toEqual([
      {
        key: 'topic.creation.lagre.partitions',
        what: 'key',
        message:
          'topic.creation.groups does not list lagre. Did you mean large?',
        hint: 'Add lagre to topic.creation.groups, or correct the key: nothing reads it.',
      },
      {
        key: 'isbn.type',
        what: 'key',
        message: 'converters does not list isbn.',
        hint: 'Add isbn to converters, or correct the key: nothing reads it.',
      },
    ]);
  });

  it('leaves what is listed, what names no class, and transforms', () => {
    expect(
      found({
        converters: 'isbn',
        'isbn.type': 'org.example.IsbnConverter',
        'isbn.schema.name': 'isbn',
        'event.type': 'insert',
        'transform.route.type': 'org.example.Route',
        'transforms.route.type': 'org.example.Route',
      }),
    ).toEqual([]);
  });
});

import { testCatalogue } from '../../connect/catalogue/testCatalogue';
import { findingsOf, testPipeline } from '../testFleet';
import { testKey } from './testConnector';

const SOURCE = 'https://example.org';

const converter = (name: string, ...keys: string[]) => ({
  class: `org.example.${name}`,
  kind: 'converter' as const,
  keys: Object.fromEntries(keys.map(key => [key, testKey()])),
});

const catalogue = testCatalogue(
  [
    {
      artifact: 'org.example:converters',
      version: '1.0',
      classes: [converter('Avro', 'registry.url'), converter('Bytes')],
    },
    {
      artifact: 'org.apache.kafka:connect-runtime',
      version: '4.3.1',
      classes: ['source', 'sink'].map(role => ({
        class: `framework:${role}`,
        kind: 'framework' as const,
        keys: { 'value.converter': testKey('CLASS') },
      })),
    },
  ],
  [
    {
      classes: ['framework:source', 'framework:sink'],
      prefixes: [
        {
          prefix: 'value.converter.',
          classIn: 'value.converter',
          source: SOURCE,
        },
      ],
    },
  ],
);

const SHARED = [
  'defaults:',
  '  connector:',
  '    config:',
  '      value.converter: org.example.Avro',
  '      value.converter.registry.url: https://registry.example.com',
].join('\n');

const found = (shared: string, own: string) =>
  findingsOf(
    'connector/unknown-key',
    {
      'shared.yaml': shared,
      ...testPipeline(
        'orders',
        `connectors:\n  a:\n    class: org.example.Private\n    config:\n${own}`,
      ),
    },
    undefined,
    catalogue,
  );

describe('a key of a shared file', () => {
  it('is taken out where a connector names another class', () => {
    expect(found(SHARED, '      value.converter: org.example.Bytes')).toEqual([
      {
        at: 'pipelines/orders/values.yaml:7:24 /connectors/a/config/value.converter',
        message: 'Bytes 1.0 has no key registry.url.',
        hint: 'Write value.converter.registry.url: null in the config of this connector. It comes from shared.yaml, for another class.',
      },
    ]);
  });

  it('is wrong where it stands when the class is named there as well', () => {
    expect(
      found(SHARED.replace('registry.url', 'registry.ulr'), '      a: b'),
    ).toMatchObject([{ at: expect.stringMatching(/^shared\.yaml:5:7 /) }]);
  });
});

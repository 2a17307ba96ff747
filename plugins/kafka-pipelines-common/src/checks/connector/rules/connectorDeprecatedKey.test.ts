import { reportsOf, sourceCatalogue, testKey } from '../testConnector';
import { connectorDeprecatedKey } from './connectorDeprecatedKey';

const catalogue = sourceCatalogue(
  {
    host: testKey('STRING', { aliases: ['hostname'] }),
    plain: testKey('STRING', { deprecated: true }),
    replaced: testKey(),
  },
  [
    {
      classes: ['org.example.Source'],
      keys: {
        replaced: {
          deprecated: true,
          use: 'host',
          source: 'https://example.org',
        },
      },
    },
  ],
);

describe('connector/deprecated-key', () => {
  it('says what to use instead where that is known', () => {
    expect(
      reportsOf(
        connectorDeprecatedKey,
        { hostname: 'a', plain: 'a', replaced: 'a', host: 'a', other: 'a' },
        catalogue,
      ),
    ).toEqual([
      {
        key: 'hostname',
        what: 'key',
        message: 'hostname of Source 1.0 is deprecated.',
        hint: 'Write host instead.',
      },
      {
        key: 'plain',
        what: 'key',
        message: 'plain of Source 1.0 is deprecated.',
        hint: 'Remove it before an upgrade of the plugin does.',
      },
      {
        key: 'replaced',
        what: 'key',
        message: 'replaced of Source 1.0 is deprecated.',
        hint: 'Write host instead.',
      },
    ]);
  });
});

import { reportsOf, sourceCatalogue, testKey } from '../testConnector';
import { connectorContradiction } from './connectorContradiction';

const SOURCE = 'https://example.org';

const catalogue = sourceCatalogue(
  {
    include: testKey(),
    exclude: testKey(),
    delete: testKey('BOOLEAN', { default: false }),
    mode: testKey('STRING', { default: 'none' }),
  },
  [
    {
      classes: ['org.example.Source'],
      exclusive: [{ keys: ['include', 'exclude'], source: SOURCE }],
      requires: [
        {
          when: { delete: ['true'] },
          values: { mode: ['key'] },
          source: SOURCE,
        },
      ],
    },
  ],
);

const found = (config: Record<string, string>) =>
  reportsOf(connectorContradiction, config, catalogue);

describe('connector/contradiction', () => {
  it('takes one of several keys', () => {
    expect(found({ include: 'a', exclude: 'b' })).toEqual([
      {
        key: 'exclude',
        what: 'key',
        message: 'Source 1.0 takes only one of include and exclude.',
        hint: 'Keep one of them.',
      },
    ]);
    expect(found({ include: 'a', exclude: ' ' })).toEqual([]);
  });

  it('knows which values go together', () => {
    expect(found({ delete: 'TRUE', mode: 'value' })).toEqual([
      {
        key: 'mode',
        what: 'value',
        message: 'Source 1.0 needs mode to be key when delete is true.',
        hint: 'Correct one of them.',
      },
    ]);
    expect(found({ delete: 'true' })).toMatchObject([
      { key: 'mode', what: 'missing' },
    ]);
    expect(found({ delete: 'true', mode: 'key' })).toEqual([]);
    expect(found({ mode: 'value' })).toEqual([]);
    expect(found({ delete: 'true', mode: '${env:MODE}' })).toEqual([]);
  });
});

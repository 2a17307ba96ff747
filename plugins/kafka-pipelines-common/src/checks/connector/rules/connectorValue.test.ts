import { testCatalogue } from '../../../connect/catalogue/testCatalogue';
import { reportsOf, sourceCatalogue, testKey } from '../testConnector';
import { connectorValue } from './connectorValue';

const catalogue = sourceCatalogue(
  {
    mode: testKey('STRING', {
      default: 'initial',
      values: ['initial', 'never', 'no_data'],
      ignoreCase: true,
    }),
    exact: testKey('STRING', { default: null, values: ['None', 'Upsert'] }),
    list: testKey('LIST', { values: ['avg', 'max'] }),
    'auth.token': testKey('STRING', { values: ['a', 'b'] }),
  },
  [
    {
      classes: ['org.example.Source'],
      keys: {
        mode: {
          formerValues: { schema_only: 'no_data' },
          source: 'https://example.org',
        },
      },
    },
  ],
);

const found = (config: Record<string, string>) =>
  reportsOf(connectorValue, config, catalogue);

describe('connector/value', () => {
  it('says what is allowed, and what was meant', () => {
    expect(found({ mode: 'nevr', exact: 'upsert' })).toEqual([
      {
        key: 'mode',
        message:
          'mode must be initial, never or no_data, not "nevr". Did you mean never?',
        hint: 'Write one of them.',
      },
      {
        key: 'exact',
        message:
          'exact must be None or Upsert, not "upsert". Did you mean Upsert?',
        hint: 'Write one of them.',
      },
    ]);
  });

  it('knows values of former versions', () => {
    expect(found({ mode: 'schema_only' })).toMatchObject([
      { hint: 'Write no_data: that is what former versions called so.' },
    ]);
  });

  it('judges each entry of a list', () => {
    expect(found({ list: 'avg, maximum' })).toMatchObject([
      {
        message: 'Each entry of list must be avg or max, not "maximum".',
      },
    ]);
    expect(found({ list: 'avg , max' })).toEqual([]);
    expect(found({ list: '' })).toEqual([]);
  });

  it('leaves defaults, other cases where they count for nothing, and references', () => {
    expect(
      found({ mode: ' Initial ', exact: '', 'auth.token': '${env:X}' }),
    ).toEqual([]);
  });

  it('quotes no secret', () => {
    expect(found({ 'auth.token': 'hunter2' })).toMatchObject([
      { message: 'auth.token must be a or b.' },
    ]);
  });

  it('allows what another version takes that may run as well', () => {
    const artifact = (version: string, ...values: string[]) => ({
      artifact: 'org.example:source',
      version,
      classes: [
        {
          class: 'org.example.Source',
          kind: 'source' as const,
          keys: { mode: testKey('STRING', { values }) },
        },
      ],
    });
    const versions = testCatalogue([
      artifact('1.0', 'initial', 'schema_only'),
      artifact('1.4', 'initial', 'no_data'),
    ]);
    const wrongIn = (version: string) =>
      ['initial', 'no_data', 'intial', 'whatever'].filter(
        mode =>
          reportsOf(connectorValue, { mode }, versions, {
            plugins: { artifacts: [{ artifact: 'source', version }] },
          }).length > 0,
      );
    expect(wrongIn('1.0')).toEqual(['no_data', 'intial', 'whatever']);
    expect(wrongIn('1.1')).toEqual(['intial', 'whatever']);
    expect(wrongIn('1.5')).toEqual(['intial']);
    expect(wrongIn('2.0')).toEqual([]);
  });
});

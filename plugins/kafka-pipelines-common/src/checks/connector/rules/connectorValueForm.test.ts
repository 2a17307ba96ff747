import { reportsOf, sourceCatalogue, testKey } from '../testConnector';
import { connectorValueForm } from './connectorValueForm';

const SOURCE = 'https://example.org';
const name = { matches: '[a-z]+', means: 'small letters' };

const catalogue = sourceCatalogue(
  {
    slot: testKey(),
    topics: testKey('LIST'),
    uri: testKey('PASSWORD'),
    factor: testKey('SHORT', { default: -1 }),
  },
  [
    {
      classes: ['org.example.Source'],
      keys: {
        slot: { form: name, source: SOURCE },
        topics: { form: name, source: SOURCE },
        uri: {
          form: { matches: 'db://.+', means: 'an address of db://' },
          source: SOURCE,
        },
        factor: {
          form: { matches: '[1-9]\\d*', means: 'at least 1' },
          source: SOURCE,
        },
      },
    },
  ],
);

const found = (config: Record<string, string>) =>
  reportsOf(connectorValueForm, config, catalogue).map(
    ({ message }) => message,
  );

describe('connector/value-form', () => {
  it('says what a value must look like, and quotes no secret', () => {
    expect(
      found({ slot: 'a1', topics: 'a, B,c', uri: 'hunter2', factor: '0' }),
    ).toEqual([
      'slot must be small letters, not "a1".',
      'Each entry of topics must be small letters, not "B".',
      'uri must be an address of db://.',
      'factor must be at least 1, not "0".',
    ]);
  });

  it('leaves defaults, references, empty texts, the space around, and what is no number', () => {
    expect(
      found({ slot: ' a ', topics: 'a , b', uri: '${env:X}', factor: '-1' }),
    ).toEqual([]);
    expect(found({ slot: '', factor: 'x' })).toEqual([]);
  });
});

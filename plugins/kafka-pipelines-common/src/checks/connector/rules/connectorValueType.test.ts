import { reportsOf, sourceCatalogue, testKey } from '../testConnector';
import { connectorValueType } from './connectorValueType';

const catalogue = sourceCatalogue({
  size: testKey('INT', { default: 2048, aliases: ['old.size'] }),
  flag: testKey('BOOLEAN'),
  text: testKey(),
  'api.token': testKey('INT'),
  odd: testKey('INT', { default: '' }),
});

const found = (config: Record<string, string>) =>
  reportsOf(connectorValueType, config, catalogue);

describe('connector/value-type', () => {
  it('refuses what Kafka cannot parse', () => {
    expect(found({ size: '2k', flag: 'yes' })).toEqual([
      {
        key: 'size',
        message: 'size must be a whole number, not "2k".',
        hint: 'Correct it, or remove the key: its default is 2048.',
      },
      {
        key: 'flag',
        message: 'flag must be true or false, not "yes".',
        hint: 'Correct it.',
      },
    ]);
    expect(found({ 'old.size': '1_000_000' })).toMatchObject([
      { key: 'old.size', hint: 'Write digits only.' },
    ]);
  });

  it('leaves what is right, a reference or of an unknown key', () => {
    expect(
      found({
        size: ' 12 ',
        flag: 'TRUE',
        text: '',
        odd: '',
        'old.size': '${env:SIZE}',
        unknown: 'x',
      }),
    ).toEqual([]);
  });

  it('quotes no secret', () => {
    expect(
      found({ 'api.token': 'hunter2', size: 'https://a:hunter2@b/' }).map(
        ({ message }) => message,
      ),
    ).toEqual([
      'api.token must be a whole number.',
      'size must be a whole number.',
    ]);
  });
});

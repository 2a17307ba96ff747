import { reportsOf, sourceCatalogue, testKey } from '../testConnector';
import { connectorValueRange } from './connectorValueRange';

const catalogue = sourceCatalogue({
  threads: testKey('INT', { default: 10, range: { min: 1 } }),
  offset: testKey('LONG', { default: -1, range: { min: 0 } }),
  ratio: testKey('DOUBLE', { range: { min: 0.25, max: 1 } }),
});

const found = (config: Record<string, string>) =>
  reportsOf(connectorValueRange, config, catalogue).map(
    ({ message }) => message,
  );

describe('connector/value-range', () => {
  it('says which numbers are allowed', () => {
    expect(found({ threads: '0', offset: '-2', ratio: '1.5' })).toEqual([
      'threads must be at least 1, not "0".',
      'offset must be at least 0, not "-2".',
      'ratio must be from 0.25 to 1, not "1.5".',
    ]);
  });

  it('leaves bounds, defaults, references and what is no number', () => {
    expect(found({ threads: '1', offset: '-1', ratio: '0.25' })).toEqual([]);
    expect(found({ threads: 'none', offset: '${env:X}' })).toEqual([]);
  });
});

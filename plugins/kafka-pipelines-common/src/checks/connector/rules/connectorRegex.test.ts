import { reportsOf, sourceCatalogue, testKey } from '../testConnector';
import { connectorRegex } from './connectorRegex';

const regex = { regex: true, source: 'https://example.org' } as const;

const catalogue = sourceCatalogue(
  { pattern: testKey(), tables: testKey('LIST'), other: testKey() },
  [
    {
      classes: ['org.example.Source'],
      keys: { pattern: regex, tables: regex },
    },
  ],
);

const found = (config: Record<string, string>) =>
  reportsOf(connectorRegex, config, catalogue).map(({ key }) => key);

describe('connector/regex', () => {
  it('finds what Java cannot compile', () => {
    expect(found({ pattern: 'a(', tables: 'a.*,b(', other: '(' })).toEqual([
      'pattern',
      'tables',
    ]);
  });

  it('splits lists at each comma that nothing escapes', () => {
    expect(found({ pattern: 'a{1,2}', tables: 'a{1\\,2}, b.*' })).toEqual([]);
    expect(found({ tables: 'a{1,2}' })).toEqual(['tables']);
  });

  it('does not know what a config provider gives', () => {
    expect(found({ pattern: '(${env:X}' })).toEqual([]);
  });
});

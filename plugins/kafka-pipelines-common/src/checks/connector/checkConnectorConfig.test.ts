import { FRAMEWORK } from '../../connect/catalogue/facts';
import { checkConnectorConfig } from './checkConnectorConfig';
import { sourceCatalogue, testKey } from './testConnector';

const catalogue = sourceCatalogue(
  { host: testKey('STRING', { required: true }) },
  [],
  [
    {
      class: FRAMEWORK.source,
      kind: 'framework',
      keys: {
        name: testKey('STRING', { required: true }),
        'connector.class': testKey('STRING', { required: true }),
        'connector.plugin.version': testKey('STRING', { default: null }),
        'tasks.max': testKey('INT', { default: 1, range: { min: 1 } }),
      },
    },
  ],
);

const check = (config: Record<string, string>) =>
  checkConnectorConfig(
    { config: { 'connector.class': 'org.example.Source', ...config } },
    catalogue,
  );

describe('checkConnectorConfig', () => {
  it('takes a config as workers get it', () => {
    expect(
      check({
        name: 'a',
        'tasks.max': '4',
        'connector.plugin.version': '1.0',
        host: 'db',
      }),
    ).toEqual([]);
  });

  it('names rule, severity and key of what is wrong', () => {
    expect(check({ 'tasks.max': 'many' })).toEqual([
      {
        rule: 'connector/missing-key',
        severity: 'error',
        key: 'host',
        message: 'Source 1.0 needs host.',
        hint: 'Add it.',
      },
      {
        rule: 'connector/value-type',
        severity: 'error',
        key: 'tasks.max',
        message: 'tasks.max must be a whole number, not "many".',
        hint: 'Correct it, or remove the key: its default is 1.',
      },
    ]);
    expect(check({ 'tasks.max': '0', host: 'db' })).toMatchObject([
      { rule: 'connector/value-range', key: 'tasks.max' },
    ]);
  });
});

import type { ConfigFinding } from '@kafka-pipelines/backstage-plugin-kafka-pipelines-common';
import { precisions, precisionTable } from './vendorPrecision';

const finding = (rule: string): ConfigFinding => ({
  rule,
  key: 'a',
  severity: 'error',
  message: '',
});

const rows = precisions(
  [
    {
      name: 'x/one',
      true: [finding('connector/value'), finding('connector/value')],
      false: [finding('connector/unknown-key')],
      missed: [],
    },
    {
      name: 'x/two',
      true: [finding('connector/unknown-key')],
      false: [],
      missed: [],
    },
  ],
  ['secret/plaintext', 'connector/value', 'connector/unknown-key'],
);

describe('precisions', () => {
  it('counts per family and per rule', () => {
    expect(
      rows.map(row => [
        row.name,
        row.configs,
        row.findings,
        row.true,
        row.false,
        row.precision,
      ]),
    ).toEqual([
      ['connector', 2, 4, 3, 1, 0.75],
      ['connector/unknown-key', 2, 2, 1, 1, 0.5],
      ['connector/value', 1, 2, 2, 0, 1],
      ['secret', 0, 0, 0, 0, undefined],
      ['secret/plaintext', 0, 0, 0, 0, undefined],
    ]);
  });

  it('makes a table of them', () => {
    expect(precisionTable(rows).split('\n')).toEqual([
      '| rule | configs | findings | true | false | precision |',
      '| --- | --: | --: | --: | --: | --: |',
      '| **connector** | 2 | 4 | 3 | 1 | 75.0 % |',
      '| `connector/unknown-key` | 2 | 2 | 1 | 1 | 50.0 % |',
      '| `connector/value` | 1 | 2 | 2 | 0 | 100.0 % |',
      '| **secret** | 0 | 0 | 0 | 0 | - |',
      '| `secret/plaintext` | 0 | 0 | 0 | 0 | - |',
    ]);
  });
});

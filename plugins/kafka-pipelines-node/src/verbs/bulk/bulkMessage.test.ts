import type { BulkRow } from '@kafka-pipelines/backstage-plugin-kafka-pipelines-common';
import { bulkMessage } from './bulkMessage';

const rows = (count: number): BulkRow[] =>
  Array.from({ length: count }, (_, index) => ({
    pipeline: `p${index}`,
    environments: ['dev'],
    outcome: 'changed',
    file: `pipelines/p${index}/values.yaml`,
    pointer: '/pipeline/lifecycle',
    was: 'experimental',
    value: 'production',
  }));

const message = (count: number) =>
  bulkMessage(
    { kind: 'metadata', field: 'lifecycle', value: 'production' },
    count,
    rows(count),
  ).split('\n');

describe('bulkMessage', () => {
  it('lists each place, with what it says before and after', () => {
    expect(message(1)).toEqual([
      'Set lifecycle in 1 pipeline',
      '',
      '    pipelines/p0/values.yaml "/pipeline/lifecycle": "experimental" -> "production"',
    ]);
  });

  it('says how many places it leaves out', () => {
    expect(message(1000)).toHaveLength(1002);
    const long = message(1200);
    expect(long).toHaveLength(1003);
    expect(long.at(-1)).toBe('    … and 200 more');
  });
});

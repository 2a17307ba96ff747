import { demoFleet } from '../../__fixtures__/fleet';
import { sortPipelines } from './sortPipelines';

const names = (column: string, direction: 'ascending' | 'descending') =>
  sortPipelines(demoFleet.pipelines, { column, direction }).map(
    ({ name }) => name,
  );

describe('sortPipelines', () => {
  it('sorts by name', () => {
    expect(names('name', 'ascending')[0]).toBe('catalogue-cdc');
    expect(names('name', 'descending')[0]).toBe('returns-outbox');
  });

  it('puts errors before warnings before notes', () => {
    expect(names('findings', 'descending').slice(0, 4)).toEqual([
      'orders-cdc',
      'customers-cdc',
      'returns-outbox',
      'catalogue-cdc',
    ]);
  });

  it('sorts numbers as numbers', () => {
    expect(names('topics', 'descending')[0]).toBe('customers-cdc');
  });

  it('leaves the list it is given as it is', () => {
    const before = [...demoFleet.pipelines];
    names('name', 'descending');
    expect(demoFleet.pipelines).toEqual(before);
  });
});

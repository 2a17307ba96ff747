import { reportsOf, sourceCatalogue } from '../testConnector';
import { connectorTasksMax } from './connectorTasksMax';

const catalogue = sourceCatalogue({}, [
  {
    classes: ['org.example.Source'],
    singleTask: { source: 'https://example.org' },
  },
]);

describe('connector/tasks-max', () => {
  it('asks for one task of a class that runs one', () => {
    expect(
      reportsOf(connectorTasksMax, {}, catalogue, { tasksMax: 4 }),
    ).toEqual([
      {
        key: 'tasks.max',
        message: 'Source 1.0 runs one task, but tasks.max is 4.',
        hint: 'Ask for one task. For more throughput, divide the work among several connectors.',
      },
    ]);
    expect(
      reportsOf(connectorTasksMax, {}, catalogue, { tasksMax: 1 }),
    ).toEqual([]);
    expect(reportsOf(connectorTasksMax, {}, catalogue)).toEqual([]);
    expect(
      reportsOf(connectorTasksMax, {}, sourceCatalogue({}), { tasksMax: 4 }),
    ).toEqual([]);
  });
});

import { nearestKey } from './nearestKey';

describe('nearestKey', () => {
  it.each([
    ['databse.hostname', ['database.hostname'], 'database.hostname'],
    [
      'database.hostnme',
      ['database.host', 'database.hostname'],
      'database.hostname',
    ],
    ['field.renamer.regex', ['field.renamer.regexp'], 'field.renamer.regexp'],
    ['poll', ['poll.interval.ms'], 'poll.interval.ms'],
    ['tasks.maxx', ['tasks.max'], 'tasks.max'],
    ['database.names', ['database.user', 'database.port'], undefined],
    ['snowflake.user.role', ['snowflake.user.name'], undefined],
  ])('%s of %j is %s', (name, candidates, expected) => {
    expect(nearestKey(name, candidates)).toBe(expected);
  });
});

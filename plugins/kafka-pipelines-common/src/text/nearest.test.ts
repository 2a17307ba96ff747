import { nearest } from './nearest';

describe('nearest', () => {
  it.each([
    ['conifg', ['class', 'config', 'cluster'], 'config'],
    ['mian', ['main', 'commerce'], 'main'],
    ['CONFIG', ['config'], 'config'],
    ['cdx', ['cdc', 'delivery'], 'cdc'],
    ['tasks.max', ['tasksMax', 'class'], 'tasksMax'],
    [
      'mysql@3.6.1',
      ['mysql@3.6.1.Final', 'mysql@3.6.1.Final-1'],
      'mysql@3.6.1.Final',
    ],
    ['x', ['config', 'class'], undefined],
    ['anything', [], undefined],
    ['retention', ['partitions', 'replicas'], undefined],
    ['ab', ['abcdef'], undefined],
  ])('%s of %j is %s', (word, candidates, expected) => {
    expect(nearest(word, candidates)).toBe(expected);
  });

  it('takes the nearest of several', () => {
    expect(nearest('databse', ['database', 'databases'])).toBe('database');
  });
});

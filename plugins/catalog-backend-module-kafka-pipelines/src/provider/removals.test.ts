import { removals } from './removals';

describe('removals', () => {
  it('counts nothing in an empty catalog', () => {
    expect(removals([], ['component:default/a'])).toEqual({
      removed: [],
      percent: 0,
    });
  });

  it('counts what is not there any more, not what is new', () => {
    expect(removals(['d', 'b', 'c', 'a'], ['a', 'c', 'e', 'f', 'g'])).toEqual({
      removed: ['b', 'd'],
      percent: 50,
    });
  });

  it('counts everything when nothing is left', () => {
    expect(removals(['a'], [])).toEqual({ removed: ['a'], percent: 100 });
  });
});

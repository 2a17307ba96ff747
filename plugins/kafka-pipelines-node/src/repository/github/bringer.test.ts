import { bringerOf } from './bringer';

const commit = (id: string, ...parents: string[]) => ({
  commit: id,
  parents,
  tree: '',
  message: '',
  author: '',
});

/**
 *   m3 ── m2 ── m1 ── m0
 *     \── s2 ── s1 ──/
 */
const log = [
  commit('m3', 'm2', 's2'),
  commit('s2', 's1'),
  commit('m2', 'm1'),
  commit('m1', 'm0'),
  commit('s1', 'm0'),
  commit('m0'),
];

describe('bringerOf', () => {
  it.each([
    ['m3', 'm3'],
    ['m2', 'm2'],
    ['m1', 'm1'],
    ['m0', 'm0'],
    ['s1', 'm3'],
    ['s2', 'm3'],
  ])('%s came with %s', (id, bringer) => {
    expect(bringerOf(log, id)).toBe(bringer);
    expect(bringerOf([log[0], ...log.slice(1).reverse()], id)).toBe(bringer);
  });

  it('does not know what is further down than the log', () => {
    expect(bringerOf(log.slice(0, 3), 'm1')).toBeUndefined();
    expect(bringerOf([], 'm1')).toBeUndefined();
  });
});

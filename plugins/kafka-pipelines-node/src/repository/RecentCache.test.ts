import { RecentCache } from './RecentCache';

describe('RecentCache', () => {
  it('drops the longest unused values when there are too many', () => {
    const cache = new RecentCache<string>(2);
    cache.set('a', '1');
    cache.set('b', '2');
    expect(cache.get('a')).toBe('1');
    cache.set('c', '3');
    expect(['a', 'b', 'c'].map(key => cache.get(key))).toEqual([
      '1',
      undefined,
      '3',
    ]);
  });

  it('counts what values weigh, and a replaced value no more', () => {
    const cache = new RecentCache<string>(10, text => text.length);
    cache.set('a', 'x'.repeat(8));
    cache.set('a', 'xx');
    cache.set('b', 'x'.repeat(8));
    expect(cache.has('a')).toBe(true);
    cache.set('c', 'x');
    expect(cache.has('a')).toBe(false);
    expect(cache.has('b')).toBe(true);
  });

  it('keeps an undefined value as one that is known', () => {
    const cache = new RecentCache<string | undefined>(2);
    cache.set('a', undefined);
    expect(cache.has('a')).toBe(true);
    expect(cache.get('a')).toBeUndefined();
  });

  it('does not keep what is heavier than the limit', () => {
    const cache = new RecentCache<string>(3, text => text.length);
    cache.set('a', 'xxxx');
    expect(cache.has('a')).toBe(false);
  });
});

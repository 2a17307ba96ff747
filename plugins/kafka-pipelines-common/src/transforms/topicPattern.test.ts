import { namesOf } from './topicPattern';

describe('namesOf', () => {
  it.each([
    ['shop\\.public\\.orders', ['shop.public.orders']],
    ['^heartbeat\\..*$', ['heartbeat.x1']],
    ['shop\\.(orders|items)', ['shop.orders', 'shop.items']],
    ['(?:a|b)\\.(c|d.+)', ['a.c', 'a.dx1', 'b.c', 'b.dx1']],
    ['a|b', ['a', 'b']],
    ['([^.]+)\\.x', ['x1.x']],
    ['.*', ['x1']],
  ])('knows what %s is for', (regex, names) => {
    expect(namesOf(regex)).toEqual(names);
  });

  it.each(['(a)+', 'a?b', '(?i)a', '[ab]', '\\d+', 'a++', '('])(
    'does not guess at %s',
    regex => {
      expect(namesOf(regex)).toBeUndefined();
    },
  );
});

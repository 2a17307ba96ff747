import { namesOf, topicRouter } from './topicNames';
import type { Step } from './step';

const router = (regex: string, replacement: string): Step => ({
  alias: 'route',
  class: 'org.apache.kafka.connect.transforms.RegexRouter',
  option: name => ({ regex, replacement }[name]),
});

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

describe('topicRouter', () => {
  it('renames whole names as Java does', () => {
    const route = topicRouter(
      router('shop\\.(\\w+)\\.(?<t>.*)', 'cdc.${t}-$1'),
    );
    expect(route?.('shop.public.orders')).toBe('cdc.orders-public');
    expect(route?.('my.shop.public.orders')).toBe('my.shop.public.orders');
  });

  it('says nothing of what is hard to say', () => {
    expect(topicRouter(router('(?i)shop(.*)', '$1'))).toBeUndefined();
    expect(topicRouter(router('shop(.*)', '$2'))).toBeUndefined();
    expect(
      topicRouter({ ...router('a', 'b'), class: 'com.acme.Router' }),
    ).toBeUndefined();
  });
});

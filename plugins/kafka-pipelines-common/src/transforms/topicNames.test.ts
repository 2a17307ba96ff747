import { topicRouter } from './topicNames';
import type { Step } from './step';

const router = (regex: string, replacement: string): Step => ({
  alias: 'route',
  class: 'org.apache.kafka.connect.transforms.RegexRouter',
  option: name => ({ regex, replacement }[name]),
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

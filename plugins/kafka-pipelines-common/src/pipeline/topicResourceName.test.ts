import { RFC1123_SUBDOMAIN } from './names';
import { topicResourceName } from './topicResourceName';

describe('topicResourceName', () => {
  it.each(['orders', 'shop.orders', 'a-b.c-1'])('keeps %s', name => {
    expect(topicResourceName(name)).toBe(name);
  });

  it.each([
    ['shop.order_items', 'shop.order-items-dd0a51bc'],
    ['Orders', 'orders-b7e8acdd'],
  ])('names %s %s', (topic, name) => {
    expect(topicResourceName(topic)).toBe(name);
  });

  it('keeps topics apart that look alike', () => {
    const names = ['a_b', 'a-b', 'A_B', 'a.b', 'ab'].map(topicResourceName);
    expect(new Set(names).size).toBe(5);
  });

  it.each([
    '__consumer_offsets',
    '_a',
    'a_',
    'a_.b',
    'a..b',
    '.',
    '___',
    'x'.repeat(249),
    'X'.repeat(249),
    `${'a.'.repeat(124)}B`,
  ])('makes a name Kubernetes takes of %s', topic => {
    const name = topicResourceName(topic);
    expect(name).toMatch(new RegExp(RFC1123_SUBDOMAIN));
    expect(name.length).toBeLessThanOrEqual(253);
  });
});

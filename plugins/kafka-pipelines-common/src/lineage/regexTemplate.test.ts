import { printName } from './nameTemplate';
import { regexNames } from './regexTemplate';

describe('regexNames', () => {
  it.each([
    ['shop.orders', ['shop.orders']],
    ['shop\\.orders', ['shop.orders']],
    ['shop[.]orders', ['shop.orders']],
    ['shop[\\.]orders', ['shop.orders']],
    ['^shop\\.order_items$', ['shop.order_items']],
    ['\\Qshop.a(b)\\E', ['shop.a(b)']],
    ['(?i)shop.orders', ['shop.orders']],
    ['shop\\.(orders|items)', ['shop.orders', 'shop.items']],
    ['(?:a|b)\\.(c|d)', ['a.c', 'a.d', 'b.c', 'b.d']],
    ['shop.orders|shop.items', ['shop.orders', 'shop.items']],
    ['shop\\..*', ['shop.{any}']],
    ['shop.order_.*', ['shop.order_{any}']],
    ['.*', ['{any}']],
    ['.*\\.orders', ['{any}.orders']],
    ['shop.[a-z]+\\d*', ['shop.{any}']],
    ['shop.orders?', ['shop.order{any}']],
    ['shop.(a|b)+', ['shop.{any}']],
    ['shop.(?!tmp_).*', ['shop.{any}']],
    ['shop.t_\\d{4}', ['shop.t_{any}']],
    ['${env:DB}\\.orders', ['{env:DB}.orders']],
    ['shop.(orders', ['shop.orders']],
    ['shop.)x', ['{any}']],
  ])('reads %s', (pattern, names) => {
    expect(regexNames(pattern, 'any').map(printName)).toEqual(names);
  });

  it('gives up on patterns that stand for too many names', () => {
    expect(regexNames('(a|b|c)'.repeat(9), 'any')).toEqual([[{ hole: 'any' }]]);
  });

  it('gives up on endless nesting', () => {
    expect(regexNames('('.repeat(100_000), 'any')).toEqual([[{ hole: 'any' }]]);
    expect(regexNames('('.repeat(2000), 'any')).toHaveLength(1);
  });

  it.each(['', '\\', '[', '(', '(?', '|', '${', '[]', 'a{', '\\Q'])(
    'survives %j',
    pattern => {
      expect(regexNames(pattern, 'any').length).toBeGreaterThan(0);
    },
  );
});

import { JavaRegexError } from './javaRegex';
import { printName, template } from './nameTemplate';
import { regexRouter } from './regexRouter';

const table = { hole: 'table' };

describe('regexRouter', () => {
  it.each([
    ['cdc\\.shop\\.(.*)', 'orders.$1', 'cdc.shop.items', 'orders.items'],
    ['orders', 'X', 'my-orders-v1', 'my-orders-v1'],
    ['([^.]+)\\.([^.]+)\\.([^.]+)', '$3', 'cdc.shop.orders', 'orders'],
    ['a|ab', 'X', 'ab', 'Xb'],
    ['(.*?)', 'X', 'abc', 'Xabc'],
    ['(?<table>.*)_raw', '${table}', 'orders_raw', 'orders'],
  ])(
    'routes by %s to %s: %s becomes %s',
    (regex, replacement, topic, result) => {
      expect(regexRouter([topic], regex, replacement)).toEqual([result]);
    },
  );

  it('carries holes through groups', () => {
    const topic = template('cdc.', { hole: 'database' }, '.', table);
    expect(
      printName(regexRouter(topic, 'cdc\\.([^.]+)\\.([^.]+)', '$2.of.$1')),
    ).toBe('{table}.of.{database}');
    expect(printName(regexRouter(topic, 'other\\.(.*)', '$1'))).toBe(
      'cdc.{database}.{table}',
    );
    expect(printName(regexRouter(topic, 'cdc.*', 'all'))).toBe('all');
  });

  it('refuses to guess what looks into a hole', () => {
    expect(() =>
      regexRouter(template('cdc.', table), 'cdc\\.(.)(.*)', '$2'),
    ).toThrow(JavaRegexError);
    expect(() =>
      regexRouter(template('cdc.', table), 'cdc\\.z.*', 'x'),
    ).toThrow('depends on the part that is not known');
  });

  it('refuses what it cannot evaluate', () => {
    expect(() => regexRouter(['a'], '(?!x).*', 'y')).toThrow(JavaRegexError);
    expect(() => regexRouter(['a'], '(a)', '$2')).toThrow(JavaRegexError);
  });
});

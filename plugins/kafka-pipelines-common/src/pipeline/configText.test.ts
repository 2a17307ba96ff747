import { configText, configTexts } from './configText';

describe('configText', () => {
  it.each([
    ['1.10', '1.10'],
    ['', ''],
    ['${secrets:kafka/db:host}', '${secrets:kafka/db:host}'],
    [604800000, '604800000'],
    [1e21, '1000000000000000000000'],
    [-5, '-5'],
    [0.25, '0.25'],
    [true, 'true'],
    [false, 'false'],
    [['shop.orders', 'shop.items'], 'shop.orders,shop.items'],
    [[1, true, 'x'], '1,true,x'],
    [[], ''],
  ])('writes %j as %j', (value, text) => {
    expect(configText(value)).toBe(text);
  });

  it.each([[null], [undefined], [{ a: 1 }], [[['nested']]], [[null]]])(
    'refuses %j',
    value => {
      expect(configText(value)).toBeUndefined();
    },
  );
});

describe('configTexts', () => {
  it('sorts by key and leaves out what is no config value', () => {
    const texts = configTexts({ b: 1, a: [1, 2], c: null, d: { x: 1 } });
    expect(Object.entries(texts)).toEqual([
      ['a', '1,2'],
      ['b', '1'],
    ]);
    expect(configTexts(undefined)).toEqual({});
  });
});

import { compareNumbers, entriesOf, wrongType } from './configType';

describe('wrongType', () => {
  it.each([
    ['BOOLEAN', ' TRUE '],
    ['BOOLEAN', 'false'],
    ['INT', ' +2147483647 '],
    ['INT', '-2147483648'],
    ['SHORT', '32767'],
    ['LONG', '9223372036854775807'],
    ['LONG', '007'],
    ['DOUBLE', '1'],
    ['DOUBLE', '.5'],
    ['DOUBLE', '1.'],
    ['DOUBLE', '1e-3'],
    ['DOUBLE', '2.5f'],
    ['DOUBLE', '-Infinity'],
    ['DOUBLE', '0x1.8p3'],
    ['STRING', ''],
    ['PASSWORD', 'x'],
    ['LIST', ''],
    ['CLASS', 'x'],
  ] as const)('takes as %s: %s', (type, text) => {
    expect(wrongType(type, text)).toBeUndefined();
  });

  it.each([
    ['BOOLEAN', 'yes', 'true or false'],
    ['BOOLEAN', '', 'true or false'],
    ['BOOLEAN', '1', 'true or false'],
    ['INT', '', 'a whole number'],
    ['INT', '1_000', 'a whole number'],
    ['INT', '1.0', 'a whole number'],
    ['INT', '1e3', 'a whole number'],
    ['INT', '0x10', 'a whole number'],
    ['INT', '- 5', 'a whole number'],
    ['INT', '2147483648', 'a whole number from -2147483648 to 2147483647'],
    ['SHORT', '-32769', 'a whole number from -32768 to 32767'],
    [
      'LONG',
      '9223372036854775808',
      'a whole number from -9223372036854775808 to 9223372036854775807',
    ],
    ['DOUBLE', '1,5', 'a number'],
    ['DOUBLE', '1_0', 'a number'],
    ['DOUBLE', '', 'a number'],
    ['DOUBLE', 'infinity', 'a number'],
  ] as const)('refuses as %s: %s', (type, text, wanted) => {
    expect(wrongType(type, text)).toBe(wanted);
  });
});

describe('entriesOf', () => {
  it.each([
    ['', []],
    ['  ', []],
    [' a , b,c ', ['a', 'b', 'c']],
    ['a,', ['a', '']],
  ])('reads %j', (text, entries) => {
    expect(entriesOf(text)).toEqual(entries);
  });
});

describe('compareNumbers', () => {
  it('compares whole numbers of any size', () => {
    expect(
      compareNumbers('LONG', '9223372036854775806', '9223372036854775807'),
    ).toBe(-1);
    expect(compareNumbers('LONG', '+5', 5)).toBe(0);
    expect(compareNumbers('INT', '6', 5)).toBe(1);
  });

  it('compares fractions', () => {
    expect(compareNumbers('DOUBLE', '0.5f', 0.25)).toBeGreaterThan(0);
    expect(compareNumbers('DOUBLE', '0.1', 0.25)).toBeLessThan(0);
    expect(compareNumbers('DOUBLE', 'NaN', 0)).toBeNaN();
  });
});

import { numberOf } from './numberOf';

describe('numberOf', () => {
  it.each([
    ['3306', 3306],
    ['-1', -1],
    ['0', 0],
    ['3.5', 3.5],
    ['604800000', 604800000],
  ])('takes %s', (text, number) => expect(numberOf(text)).toBe(number));

  it.each([
    '1.10',
    '08',
    '1e6',
    '-0',
    ' 1',
    '1.',
    '',
    'on',
    'NaN',
    'Infinity',
    '12345678901234567890',
  ])('leaves "%s" text', text => expect(numberOf(text)).toBeUndefined());
});

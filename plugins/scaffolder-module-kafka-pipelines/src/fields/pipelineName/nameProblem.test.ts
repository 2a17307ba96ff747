import { nameProblem } from './nameProblem';

describe('nameProblem', () => {
  it.each(['orders', 'orders-cdc', 'a', 'o2'])('accepts %s', name => {
    expect(nameProblem(name)).toBeUndefined();
  });

  it.each([
    'Orders',
    'orders_cdc',
    '2orders',
    'orders-',
    '-orders',
    'a.b',
    ' ',
  ])('refuses %j', name => {
    expect(nameProblem(name)).toMatch(/lower case letters, digits and dashes/);
  });

  it('counts what is too long', () => {
    expect(nameProblem('a'.repeat(54))).toBe(
      'A pipeline name has at most 53 characters, this one has 54.',
    );
  });
});

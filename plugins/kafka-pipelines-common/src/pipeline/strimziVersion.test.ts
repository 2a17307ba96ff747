import { olderThan } from './strimziVersion';

it.each([
  ['0.45.0', '0.46', true],
  ['0.46.0', '0.46', false],
  ['0.46', '0.46', false],
  ['0.9.0', '0.46', true],
  ['0.51.0', '1.0', true],
  ['1.0.0', '0.51', false],
  ['1.0.1', '1.0', false],
  [undefined, '1.0', false],
])('%s is older than %s: %s', (operator, since, older) => {
  expect(olderThan(operator, since)).toBe(older);
});

import { heapBytes, quantityBytes } from './memory';

it.each([
  ['2Gi', 2 * 1024 ** 3],
  ['1.5Gi', 1.5 * 1024 ** 3],
  ['512Mi', 512 * 1024 ** 2],
  ['2G', 2e9],
  ['500k', 5e5],
  ['1024', 1024],
  ['2GB', undefined],
  ['', undefined],
])('quantity %s', (text, bytes) => {
  expect(quantityBytes(text)).toBe(bytes);
});

it.each([
  ['1g', 1024 ** 3],
  ['512M', 512 * 1024 ** 2],
  ['1t', undefined],
])('heap %s', (text, bytes) => {
  expect(heapBytes(text)).toBe(bytes);
});

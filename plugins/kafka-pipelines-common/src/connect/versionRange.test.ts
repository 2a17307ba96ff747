import { meetsVersion } from './versionRange';

describe('meetsVersion', () => {
  it.each([
    ['3.6.1.Final', '3.6.1.Final', true],
    ['3.6.1.Final', '3.6.2.Final', false],
    ['3.6.1.Final', '[3.6.1.Final]', true],
    ['3.6.1.Final', '[3.6,3.7)', true],
    ['3.7.0.Final', '[3.6,3.7)', false],
    ['3.7.0', '[3.6,3.7.0]', true],
    ['3.6', '(3.6,)', false],
    ['2.0', '(,3.6]', true],
    ['2.0', '[1.0,1.5),[2.0,2.1)', true],
    ['1.7', '[1.0,1.5),[2.0,2.1)', false],
    ['1.7', 'latest', true],
  ])('%s for %s: %p', (version, asked, expected) => {
    expect(meetsVersion(version, asked)).toBe(expected);
  });
});

import { compareVersions, nearestVersion } from './versions';

describe('compareVersions', () => {
  it.each([
    ['1.9', '1.10'],
    ['2.7.4.Final', '3.0.0.Alpha1'],
    ['3.0.0.Alpha1', '3.0.0.Alpha2'],
    ['3.0.0.Alpha2', '3.0.0.Beta1'],
    ['3.0.0.Beta1', '3.0.0.CR1'],
    ['3.0.0.CR1', '3.0.0.Final'],
    ['2.0.0-rc1', '2.0.0'],
    ['2.0.0', '2.0.0.1'],
    ['3.6.1.Final', '3.6.2'],
  ])('puts %s before %s', (older, newer) => {
    expect(compareVersions(older, newer)).toBeLessThan(0);
    expect(compareVersions(newer, older)).toBeGreaterThan(0);
  });

  it('orders ways to write a release by their text', () => {
    expect(['3.6.1.Final', '3.6.1'].sort(compareVersions)).toEqual([
      '3.6.1',
      '3.6.1.Final',
    ]);
    expect(compareVersions('1.0', '1.0')).toBe(0);
  });
});

describe('nearestVersion', () => {
  const versions = ['2.7.4.Final', '3.6.1.Final', '3.7.0.Final'];

  it.each([
    ['3.6.1.Final', '3.6.1.Final'],
    ['3.6.1', '3.6.1.Final'],
    ['3.6.0.Final', '3.6.1.Final'],
    ['3.0.0.Final', '3.6.1.Final'],
    ['3.7.9.Final', '3.7.0.Final'],
    ['4.0.0.Final', '3.7.0.Final'],
    ['2.1.0.Final', '2.7.4.Final'],
    ['1.9.0', '2.7.4.Final'],
  ])('of %s is %s', (asked, nearest) => {
    expect(nearestVersion(versions, asked)).toBe(nearest);
    expect(nearestVersion(versions.toReversed(), asked)).toBe(nearest);
  });
});

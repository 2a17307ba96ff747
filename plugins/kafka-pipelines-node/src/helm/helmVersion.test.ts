import { isSupportedHelm, parseHelmVersion } from './helmVersion';

it.each([
  ['v3.17.2+gcc0bbbd', '3.17.2'],
  ['v4.2.3+g43e8b7f\n', '4.2.3'],
  [
    'WARNING: Kubernetes configuration file is group-readable\nv3.18.0',
    '3.18.0',
  ],
  ['v4.3.0-rc.1+g1234567', '4.3.0-rc.1'],
  ['Client: &version.Version{SemVer:"v2.17.0"}', undefined],
  ['', undefined],
])('parseHelmVersion(%j) is %j', (output, version) => {
  expect(parseHelmVersion(output)).toBe(version);
});

it.each([
  ['3.16.4', false],
  ['3.17.0', true],
  ['3.9.0', false],
  ['3.22.1', true],
  ['4.0.0', true],
  ['4.3.0-rc.1', true],
  ['10.0.0', true],
])('isSupportedHelm(%s) is %s', (version, supported) => {
  expect(isSupportedHelm(version)).toBe(supported);
});

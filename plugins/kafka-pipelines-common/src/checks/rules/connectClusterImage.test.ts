import { findingsOf } from '../testFleet';

const found = (cluster: string, type = 'tgz') =>
  findingsOf('connect-cluster/image', {
    'shared.yaml': `artifacts: { x@1: { type: ${type} } }\n`,
    'connect-clusters/cdc/values.yaml': `cluster: { name: cdc }\n${cluster}`,
    'connect-clusters/cdc/values-dev.yaml': '',
  }).map(({ at, message }) => `${at} ${message}`);

const plugins = 'plugins: { pp: { artifact: x@1 } }\n';

describe('connect-cluster/image', () => {
  it('wants something that installs the plugins', () => {
    expect(found(plugins)).toEqual([
      'connect-clusters/cdc/values.yaml:2:12 /plugins/pp Nothing installs the plugin pp.',
    ]);
    expect(found(plugins, 'image')).toEqual([]);
    expect(found(`${plugins}image: r/i:1\n`)).toEqual([]);
  });

  it('wants something to install', () => {
    expect(found('build: { output: {} }\n')).toEqual([
      'connect-clusters/cdc/values.yaml:2:1 /build The build has nothing to install.',
    ]);
    expect(found(`${plugins}build: { output: {} }\n`, 'image')).toHaveLength(1);
    expect(found('build: { output: {} }\niamJar: { artifact: x@1 }\n')).toEqual(
      [],
    );
  });

  it('wants another name for what is built', () => {
    expect(
      found(`${plugins}image: r/i:1\nbuild: { output: { image: 'r/i:1' } }\n`),
    ).toEqual([
      'connect-clusters/cdc/values.yaml:4:27 /build/output/image The build would write r/i:1, which it builds on.',
    ]);
  });
});

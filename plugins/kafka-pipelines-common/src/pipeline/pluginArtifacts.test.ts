import { installedArtifacts, pluginArtifacts } from './pluginArtifacts';

const plugins = {
  jdbc: {
    artifact: 'jdbc@1',
    libraries: {
      mysql: { artifact: 'mysql@8' },
      off: { enabled: false, artifact: 'off@1' },
    },
  },
  debezium: { artifact: 'debezium@3' },
  off: { enabled: false, artifact: 'off@1' },
  empty: {},
};

describe('pluginArtifacts', () => {
  it('lists what is switched on, libraries with their plugin', () => {
    expect(pluginArtifacts({ plugins })).toEqual([
      {
        path: ['plugins', 'jdbc', 'artifact'],
        name: 'jdbc',
        artifact: 'jdbc@1',
      },
      {
        path: ['plugins', 'jdbc', 'libraries', 'mysql', 'artifact'],
        name: 'jdbc/mysql',
        artifact: 'mysql@8',
      },
      {
        path: ['plugins', 'debezium', 'artifact'],
        name: 'debezium',
        artifact: 'debezium@3',
      },
    ]);
    expect(pluginArtifacts({})).toEqual([]);
  });
});

describe('installedArtifacts', () => {
  const names = (values: object) =>
    installedArtifacts(
      { plugins, ...values },
      { 'debezium@3': { type: 'image' }, 'jdbc@1': { type: 'zip' } },
    ).map(({ name }) => name);

  it('are those mounted, and with a build all of them', () => {
    expect(names({})).toEqual(['debezium']);
    expect(names({ build: {} })).toEqual(['debezium']);
    expect(names({ build: { output: {} } })).toEqual([
      'jdbc',
      'jdbc/mysql',
      'debezium',
    ]);
    expect(
      names({ build: { output: {} }, iamJar: { artifact: 'iam@2' } }),
    ).toEqual(['jdbc', 'jdbc/mysql', 'debezium', 'iamJar']);
  });
});

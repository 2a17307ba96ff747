import { installedVersions } from '@kafka-pipelines/backstage-plugin-kafka-pipelines-common';
import { loadConnectCatalogue } from '@kafka-pipelines/backstage-plugin-kafka-pipelines-node';
import { bases, installedClasses, installedPlugins } from 'connect-worker-test';
import { workerUrl } from './worker';

const classes = new Set(
  Object.values(bases).map(config => config['connector.class']),
);

describe('the worker has the version that our facts are of', () => {
  it.each([...classes])('of %s', async name => {
    const known = installedVersions(
      loadConnectCatalogue(),
      installedPlugins(),
      name,
    ).map(({ version }) => version);

    expect(known).toEqual([(await installedClasses(workerUrl())).get(name)]);
  });
});

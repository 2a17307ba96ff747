import { bases, workerArtifacts, workerPlugins } from 'connect-worker-test';
import { workerUrl } from './worker';

/** Classes of the bases, of Kafka itself and of each artifact with connectors. */
const KAFKA = /^org\.apache\.kafka\./;

describe('the plugins of the worker', () => {
  it('are the versions that the facts are of', async () => {
    const installed = await workerPlugins(workerUrl());
    const { kafka, plugins } = workerArtifacts();
    const versions = new Set([kafka, ...plugins.map(each => each.version)]);
    const classes = new Set(
      Object.values(bases).map(config => config['connector.class']),
    );

    for (const name of classes) {
      expect([...installed.keys()]).toContain(name);
      expect(versions).toContain(installed.get(name));
      if (KAFKA.test(name)) expect(installed.get(name)).toBe(kafka);
    }
  });
});

import {
  ConnectWorker,
  workerPlugins,
} from '@kafka-pipelines/backstage-plugin-kafka-pipelines-node';

/**
 * Plugin classes of a worker, with the version that each reports.
 *
 * @param url - of the worker's REST interface
 * @throws ConnectWorkerError when there is no answer, or another one
 */
export async function installedClasses(
  url: string,
): Promise<Map<string, string | undefined>> {
  const plugins = workerPlugins(await new ConnectWorker({ url }).plugins());
  return new Map(plugins.map(each => [each.class, each.version]));
}

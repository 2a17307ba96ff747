import {
  ownValue,
  pluginsOf,
  type ConnectorFileContext,
  type Fleet,
} from '@kafka-pipelines/backstage-plugin-kafka-pipelines-common';
import { loadConnectCatalogue } from '@kafka-pipelines/backstage-plugin-kafka-pipelines-node';
import { UsageError } from '../exitCodes';
import { noSuch } from '../noSuch';
import { openRepository } from '../openRepository';

/** Where the connector is to run, as far as the command line says it. */
export interface Place {
  /** Working copy of a GitOps repository. */
  repository?: string;
  /** Connect cluster of the repository; `env` comes with it. */
  cluster?: string;
  env?: string;
}

function one<T>(what: string, name: string, known: Record<string, T>): T {
  const found = ownValue(known, name);
  if (found === undefined) {
    throw noSuch(what, name, Object.keys(known));
  }
  return found;
}

function pluginsIn(
  fleet: Fleet,
  cluster: string,
  env: string,
): Pick<ConnectorFileContext, 'connectCluster' | 'plugins'> {
  const environment = one('environment', env, fleet.environments);
  const { broken, folder, instances } = one(
    'Connect cluster',
    cluster,
    fleet.connectClusters,
  );
  const instance = ownValue(instances, env);
  if (!instance) {
    throw new UsageError(
      broken
        ? `${folder} cannot be read, so nobody knows its plugins: kafka-pipelines check says what is wrong`
        : `The Connect cluster ${cluster} is not in ${env}. It is in: ${
            Object.keys(instances).join(', ') || 'none'
          }`,
    );
  }
  return {
    connectCluster: { name: cluster, environment, instance },
    plugins: pluginsOf(instance, environment),
  };
}

/**
 * What connectors are checked against: what everybody knows or, of a GitOps
 * repository, its catalogue, its severities and the plugins of one of its
 * Connect clusters.
 *
 * @throws UsageError when the repository lacks what was named
 */
export async function knownPlugins({
  repository,
  cluster,
  env,
}: Place): Promise<ConnectorFileContext> {
  if (repository === undefined) {
    return { catalogue: loadConnectCatalogue() };
  }
  const { fleet } = await openRepository(repository);
  return {
    catalogue: fleet.catalogue,
    rules: fleet.config.rules,
    ...(cluster !== undefined &&
      env !== undefined &&
      pluginsIn(fleet, cluster, env)),
  };
}

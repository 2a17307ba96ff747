import type { InstalledPlugins } from '@kafka-pipelines/backstage-plugin-kafka-pipelines-common';
import { workerArtifacts } from './plugins';

/** The worker's plugins as the checks are told of them. */
export function installedPlugins(): InstalledPlugins {
  const { kafka, plugins } = workerArtifacts();
  return {
    kafka,
    artifacts: plugins.map(({ artifact, version }) => ({ artifact, version })),
  };
}

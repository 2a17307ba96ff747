import { checkConnectorConfig } from '@kafka-pipelines/backstage-plugin-kafka-pipelines-common';
import { loadConnectCatalogue } from '@kafka-pipelines/backstage-plugin-kafka-pipelines-node';
import type { FlatConfig } from '../configs/exampleConnectors';
import type { Finds } from '../variants';
import { installedPlugins } from '../worker/installed';

/** What our checks say of a config on the worker's plugins, sorted. */
export function ourFindings(config: FlatConfig): Finds[] {
  return checkConnectorConfig(
    { config, plugins: installedPlugins() },
    loadConnectCatalogue(),
  )
    .map(({ rule, key }) => [rule, key] as const)
    .sort((a, b) => (`${a}` < `${b}` ? -1 : 1));
}

import type { ConnectClusterView } from '../../checks/sharedView';
import { pluginsOf } from '../../fleet/pluginsOf';
import type { InstalledPlugins } from '../installedPlugins';
import {
  clusterArtifacts,
  type ClusterArtifact,
} from '../inventory/clusterArtifacts';
import type { UpgradablePlugin } from './findPlugin';
import type { OptionDiff } from './optionDiff';
import type { UpgradeRequest } from './types';

/** The plugins of one Connect cluster before and after an upgrade. */
export interface ClusterPlugins {
  artifacts: ClusterArtifact[];
  before: InstalledPlugins;
  after: InstalledPlugins;
}

/** The plugins of all Connect clusters that an upgrade changes. */
export interface UpgradedPlugins {
  plugin: UpgradablePlugin;
  from: string;
  to: string;
  /** Versions of the catalogue that stand for them: the same where it has them. */
  fromFacts: string;
  toFacts: string;
  add(cluster: ConnectClusterView): void;
  /** Undefined for a Connect cluster that does not change. */
  of(cluster: string, environment: string): ClusterPlugins | undefined;
}

/** True when an artifact is the plugin that is upgraded, in the version that goes. */
export function isUpgraded(
  { plugin, from }: Pick<UpgradedPlugins, 'plugin' | 'from'>,
  { id, installed }: ClusterArtifact,
): boolean {
  return id === plugin.id && installed?.version === from;
}

/** Keeps the plugins of a Connect cluster once for all its connectors, so that facts are kept as well. */
export function upgradedPlugins(
  plugin: UpgradablePlugin,
  { from, to }: Pick<UpgradeRequest, 'from' | 'to'>,
  diff: OptionDiff | undefined,
): UpgradedPlugins {
  const kept = new Map<string, ClusterPlugins>();
  const upgraded = {
    plugin,
    from,
    to,
    fromFacts: diff?.fromFacts ?? from,
    toFacts: diff?.toFacts ?? to,
  };
  return {
    ...upgraded,
    add(cluster) {
      const all = clusterArtifacts(cluster);
      const at = (version: string): InstalledPlugins => ({
        ...pluginsOf(cluster.instance, cluster.environment),
        artifacts: all.flatMap(each =>
          each.installed === undefined
            ? []
            : [
                isUpgraded(upgraded, each)
                  ? { ...each.installed, version }
                  : each.installed,
              ],
        ),
      });
      kept.set(`${cluster.environment.name}/${cluster.cluster.name}`, {
        artifacts: all,
        before: at(upgraded.fromFacts),
        after: at(upgraded.toFacts),
      });
    },
    of: (cluster, environment) => kept.get(`${environment}/${cluster}`),
  };
}

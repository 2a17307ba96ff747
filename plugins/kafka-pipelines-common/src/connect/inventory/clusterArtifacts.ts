import type { ConnectClusterView } from '../../checks/sharedView';
import { installedArtifact, splitArtifactKey } from '../../fleet/pluginsOf';
import { pluginArtifacts } from '../../pipeline/pluginArtifacts';
import type { InstalledArtifact } from '../installedPlugins';

/** An artifact that a Connect cluster names in one environment. */
export interface ClusterArtifact {
  /** Key in artifacts. */
  key: string;
  /** The key without its version. */
  id: string;
  /** Path of the field that names it, in the cluster's own files. */
  path: string[];
  /** Undefined when nothing says its version. */
  installed?: InstalledArtifact;
}

/** The artifacts that a Connect cluster names in one environment, the jar for IAM among them. */
export function clusterArtifacts({
  instance: { values },
  environment,
}: Pick<ConnectClusterView, 'instance' | 'environment'>): ClusterArtifact[] {
  const iamJar = values.iamJar?.artifact;
  return [
    ...pluginArtifacts(values),
    ...(iamJar ? [{ path: ['iamJar', 'artifact'], artifact: iamJar }] : []),
  ].map(({ path, artifact: key }) => ({
    key,
    id: splitArtifactKey(key).artifact,
    path,
    installed: installedArtifact(key, environment),
  }));
}

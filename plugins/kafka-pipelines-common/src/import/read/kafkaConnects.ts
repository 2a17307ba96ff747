import { isMap } from '../../pipeline/mergeValues';
import type { ParsedYaml } from '../../yaml/parseYaml';
import { valueAt } from '../../yaml/pointer';
import type { ImportedConnectCluster } from '../types';
import { sourceAt } from './importedConnector';
import { metadataOf, type KubernetesObject } from './kubernetesObjects';

/**
 * Where a KafkaConnect says its identity, and what the operator takes when it
 * does not (`v1` first, then `v1beta2`; defaults of Strimzi's API conversion).
 */
const IDENTITY = {
  groupId: ['groupId', 'group.id', 'connect-cluster'],
  configStorageTopic: [
    'configStorageTopic',
    'config.storage.topic',
    'connect-cluster-configs',
  ],
  offsetStorageTopic: [
    'offsetStorageTopic',
    'offset.storage.topic',
    'connect-cluster-offsets',
  ],
  statusStorageTopic: [
    'statusStorageTopic',
    'status.storage.topic',
    'connect-cluster-status',
  ],
} as const;

function identityOf(
  spec: Record<string, unknown>,
): ImportedConnectCluster['identity'] {
  const read = (of: keyof typeof IDENTITY) => {
    const [field, key, assumed] = IDENTITY[of];
    const said = [spec[field], valueAt(spec.config, [key])].find(
      each => typeof each === 'string' && each !== '',
    );
    return typeof said === 'string' ? said : assumed;
  };
  return {
    groupId: read('groupId'),
    configStorageTopic: read('configStorageTopic'),
    offsetStorageTopic: read('offsetStorageTopic'),
    statusStorageTopic: read('statusStorageTopic'),
  };
}

function pluginsOf(status: unknown): ImportedConnectCluster['plugins'] {
  const listed = valueAt(status, ['connectorPlugins']);
  return (Array.isArray(listed) ? listed : []).flatMap(each =>
    isMap(each) && typeof each.class === 'string'
      ? [
          {
            class: each.class,
            type: String(each.type ?? ''),
            version: String(each.version ?? ''),
          },
        ]
      : [],
  );
}

/**
 * The Connect cluster of a KafkaConnect.
 *
 * @returns undefined when it has no name
 */
export function importedConnectCluster(
  parsed: ParsedYaml,
  object: KubernetesObject,
): ImportedConnectCluster | undefined {
  const { annotations, labels, name, namespace } = metadataOf(object);
  if (!name) {
    return undefined;
  }
  const spec = isMap(object.value.spec) ? object.value.spec : {};
  return {
    name,
    ...(namespace !== undefined && { namespace }),
    identity: identityOf(spec),
    useConnectorResources:
      annotations['strimzi.io/use-connector-resources'] === 'true',
    annotations,
    labels,
    spec,
    plugins: pluginsOf(object.value.status),
    source: sourceAt(parsed, object.path),
  };
}

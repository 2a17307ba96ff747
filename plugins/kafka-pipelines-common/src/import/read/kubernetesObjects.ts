import { isMap } from '../../pipeline/mergeValues';
import { ownRecord } from '../../pipeline/ownRecord';
import type { ParsedYaml } from '../../yaml/parseYaml';

type Path = ReadonlyArray<string | number>;

/** An object of Kubernetes in a file. */
export interface KubernetesObject {
  kind: string;
  value: Record<string, unknown>;
  path: Path;
}

/** Whether a document of this kind can hold what is imported. */
export function isWantedKind(kind: string): boolean {
  return (
    kind === 'KafkaConnector' ||
    kind === 'KafkaConnect' ||
    kind === 'KafkaTopic' ||
    kind.endsWith('List')
  );
}

/** True when Strimzi wrote the kind. */
export function isStrimzi({ value }: KubernetesObject): boolean {
  return String(value.apiVersion).startsWith('kafka.strimzi.io/');
}

/**
 * The objects of a document: itself, or the items of a List, as
 * `kubectl get -o yaml` prints them.
 *
 * @returns undefined when it is no object of Kubernetes
 */
export function kubernetesObjects({
  value,
}: ParsedYaml): KubernetesObject[] | undefined {
  if (
    !isMap(value) ||
    typeof value.kind !== 'string' ||
    typeof value.apiVersion !== 'string'
  ) {
    return undefined;
  }
  if (!value.kind.endsWith('List') || !Array.isArray(value.items)) {
    return [{ kind: value.kind, value, path: [] }];
  }
  return value.items.map((item, index) => ({
    kind:
      isMap(item) && typeof item.kind === 'string' ? item.kind : 'no object',
    value: isMap(item) ? item : {},
    path: ['items', index],
  }));
}

/** metadata of an object, its texts only. */
export function metadataOf({ value }: KubernetesObject): {
  name?: string;
  namespace?: string;
  labels: Record<string, string>;
  annotations: Record<string, string>;
} {
  const metadata = isMap(value.metadata) ? value.metadata : {};
  const { name, namespace } = metadata;
  return {
    ...(typeof name === 'string' && { name }),
    ...(typeof namespace === 'string' && { namespace }),
    labels: texts(metadata.labels),
    annotations: texts(metadata.annotations),
  };
}

function texts(map: unknown): Record<string, string> {
  return ownRecord(
    Object.entries(isMap(map) ? map : {}).filter(
      (entry): entry is [string, string] => typeof entry[1] === 'string',
    ),
  );
}

/** Label that says which cluster of Strimzi an object belongs to. */
export const CLUSTER_LABEL = 'strimzi.io/cluster';

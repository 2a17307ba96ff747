import { isMap } from '../../pipeline/mergeValues';
import { ownRecord } from '../../pipeline/ownRecord';
import { configText } from '../../pipeline/configText';
import type { ParsedYaml } from '../../yaml/parseYaml';
import { toPointer, valueAt } from '../../yaml/pointer';
import type { ImportedTopic } from '../types';
import { sourceAt } from './importedConnector';
import {
  CLUSTER_LABEL,
  metadataOf,
  type KubernetesObject,
} from './kubernetesObjects';
import { lossyPointers, operatorTextAt } from './operatorTexts';

type Path = ReadonlyArray<string | number>;

/**
 * The topic of a KafkaTopic, and where its config holds what is no text.
 *
 * @returns undefined when it has no name
 */
export function importedTopic(
  parsed: ParsedYaml,
  object: KubernetesObject,
): { topic: ImportedTopic; unreadable: Path[] } | undefined {
  const { labels, name: resourceName, namespace } = metadataOf(object);
  if (!resourceName) {
    return undefined;
  }
  const spec = isMap(object.value.spec) ? object.value.spec : {};
  const lossy = lossyPointers(parsed);
  const config = ownRecord<string>();
  const unreadable: Path[] = [];
  for (const key of Object.keys(isMap(spec.config) ? spec.config : {})) {
    const path = [...object.path, 'spec', 'config', key];
    const value = valueAt(parsed.value, path);
    const text = Array.isArray(value)
      ? configText(value)
      : operatorTextAt(parsed, path, lossy);
    if (text !== undefined) {
      config[key] = text;
    } else if (typeof value !== 'number' && !lossy.has(toPointer(path))) {
      unreadable.push(path);
    }
  }
  const topic: ImportedTopic = {
    name:
      typeof spec.topicName === 'string' && spec.topicName !== ''
        ? spec.topicName
        : resourceName,
    resourceName,
    ...(namespace !== undefined && { namespace }),
    ...(labels[CLUSTER_LABEL] && { kafkaCluster: labels[CLUSTER_LABEL] }),
    ...whole(spec, 'partitions'),
    ...whole(spec, 'replicas'),
    config,
    source: sourceAt(parsed, object.path),
  };
  return { topic, unreadable };
}

function whole<K extends 'partitions' | 'replicas'>(
  spec: Record<string, unknown>,
  field: K,
): Partial<Pick<ImportedTopic, K>> {
  const value = spec[field];
  return Number.isSafeInteger(value)
    ? ({ [field]: value } as Partial<Pick<ImportedTopic, K>>)
    : {};
}

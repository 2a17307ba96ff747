import {
  connectorDangers,
  DEFAULT_VALUE,
  removalMessage,
  staysUnpruned,
  topicDangers,
  type Danger,
  type FoundDanger,
  type ReadKey,
} from '@kafka-pipelines/backstage-plugin-kafka-pipelines-common';
import type { KubernetesObject, ManifestChange } from './manifestChanges';

type Found = Pick<Danger, 'message' | 'values'>;

/**
 * What of a change deserves a second look, from the manifests alone: whatever
 * brought it about, this is what Kubernetes and Kafka will see.
 */
export function manifestDangers(objects: readonly ManifestChange[]): Danger[] {
  return objects.flatMap(change => {
    const { environment, kind, name } = change;
    return dangersOf(change).map(found => ({
      environment,
      kind,
      name,
      ...found,
    }));
  });
}

function dangersOf({ kind, before, after }: ManifestChange): Found[] {
  if (!before) return [];
  if (!after) return removalOf(kind, before.object);
  switch (kind) {
    case 'KafkaTopic':
      return judged(topicDangers, before.object, after.object);
    case 'KafkaConnector':
      return judged(connectorDangers, before.object, after.object);
    case 'StatefulSet':
      return JSON.stringify(before.object.spec?.volumeClaimTemplates) ===
        JSON.stringify(after.object.spec?.volumeClaimTemplates)
        ? []
        : [
            {
              message:
                'its volumes change, which Kubernetes refuses for a StatefulSet that exists',
            },
          ];
    default:
      return [];
  }
}

function removalOf(kind: string, { metadata }: KubernetesObject): Found[] {
  const options =
    metadata.annotations?.['argocd.argoproj.io/sync-options'] ?? '';
  const message = removalMessage(kind, staysUnpruned(options));
  return message === undefined ? [] : [{ message }];
}

function judged(
  rule: (before: ReadKey, after: ReadKey) => FoundDanger[],
  ...[before, after]: [before: KubernetesObject, after: KubernetesObject]
): Found[] {
  const [old, now] = [reader(before), reader(after)];
  return rule(old, now).map(({ key, message }) => ({
    message,
    values: {
      before: old(key) ?? DEFAULT_VALUE,
      after: now(key) ?? DEFAULT_VALUE,
    },
  }));
}

/** Reads what an object says under `replicas` or `config.<key>`. */
function reader({ metadata, spec = {} }: KubernetesObject): ReadKey {
  const entry = (map: unknown, key: string) =>
    typeof map === 'object' && map !== null
      ? Object.entries(map).find(([name]) => name === key)?.[1]
      : undefined;
  return key => {
    if (key === 'cluster') return metadata.labels?.['strimzi.io/cluster'];
    const value = key.startsWith('config.')
      ? entry(spec.config, key.slice('config.'.length))
      : entry(spec, key);
    return value === undefined ? undefined : String(value);
  };
}

import type { Danger } from '@kafka-pipelines/backstage-plugin-kafka-pipelines-common';
import type { KubernetesObject, ManifestChange } from './manifestChanges';

type Found = Pick<Danger, 'message' | 'values'>;

/** Config keys that say who a connector is to its source, to Kafka or to its offsets. */
const CONNECTOR_IDENTITY = [
  'topic.prefix',
  'database.server.name',
  'database.server.id',
  'slot.name',
  'publication.name',
  'consumer.override.group.id',
];

/** Topic settings by which Kafka throws records away. */
const RETENTION = ['retention.ms', 'retention.bytes'];

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
      return topicDangers(before.object, after.object);
    case 'KafkaConnector':
      return connectorDangers(before.object, after.object);
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

function removalOf(kind: string, object: KubernetesObject): Found[] {
  const options =
    object.metadata.annotations?.['argocd.argoproj.io/sync-options'] ?? '';
  const stays = options.split(',').includes('Prune=false');
  switch (kind) {
    case 'KafkaTopic':
      return [
        {
          message: stays
            ? 'is no longer declared; the topic stays with its data until somebody deletes it'
            : 'is deleted, with all its data',
        },
      ];
    case 'KafkaConnector':
      return [
        {
          message: stays
            ? 'is no longer declared; it goes on as it is until somebody deletes it'
            : 'is removed; nothing reads or writes in its place',
        },
      ];
    case 'StatefulSet':
      return [
        {
          message: stays
            ? 'is no longer declared; it runs on until somebody deletes it'
            : 'is deleted; its queries stop',
        },
      ];
    case 'KafkaUser':
      return [{ message: 'is removed; who signs in as it can no longer' }];
    default:
      return [];
  }
}

function topicDangers(
  before: KubernetesObject,
  after: KubernetesObject,
): Found[] {
  const found: Found[] = [];
  const values = (path: string) => ({
    before: shown(valueAt(before, path)),
    after: shown(valueAt(after, path)),
  });
  const changed = (path: string) =>
    shown(valueAt(before, path)) !== shown(valueAt(after, path));

  if (changed('topicName')) {
    found.push({
      message: 'means another topic of Kafka',
      values: values('topicName'),
    });
  }
  if (changed('partitions')) {
    const fewer =
      Number(valueAt(after, 'partitions')) <
      Number(valueAt(before, 'partitions'));
    found.push({
      message: fewer
        ? 'gets fewer partitions, which Kafka cannot do'
        : 'gets more partitions; records of one key no longer all stand in one',
      values: values('partitions'),
    });
  }
  if (changed('replicas')) {
    found.push({
      message: 'gets another number of replicas, which moves its data',
      values: values('replicas'),
    });
  }
  if (changed('config/cleanup.policy')) {
    found.push({
      message: 'gets another cleanup policy; records may be thrown away',
      values: values('config/cleanup.policy'),
    });
  }
  for (const key of RETENTION) {
    if (
      isLess(valueAt(after, `config/${key}`), valueAt(before, `config/${key}`))
    ) {
      found.push({
        message: `keeps records for less (${key}); older ones are thrown away`,
        values: values(`config/${key}`),
      });
    }
  }
  return found;
}

function connectorDangers(
  before: KubernetesObject,
  after: KubernetesObject,
): Found[] {
  const found: Found[] = [];
  for (const path of [
    'class',
    ...CONNECTOR_IDENTITY.map(key => `config/${key}`),
  ]) {
    const values = {
      before: shown(valueAt(before, path)),
      after: shown(valueAt(after, path)),
    };
    if (values.before !== values.after) {
      const key = path.replace('config/', '');
      found.push({
        message:
          key === 'class'
            ? 'becomes a connector of another class'
            : `gets another identity (${key}); it may start over, and what it made before is left behind`,
        values,
      });
    }
  }
  return found;
}

/** A value of `spec`; keys of `config` have dots, so steps are parted by slashes. */
function valueAt({ spec }: KubernetesObject, path: string): unknown {
  return path
    .split('/')
    .reduce<unknown>(
      (value, key) =>
        typeof value === 'object' && value !== null
          ? Object.entries(value).find(([name]) => name === key)?.[1]
          : undefined,
      spec,
    );
}

function shown(value: unknown): string {
  return value === undefined ? 'the default' : String(value);
}

/** -1 keeps all; a default is not known here, so a limit where there was none counts as less. */
function isLess(now: unknown, was: unknown): boolean {
  const limit = (value: unknown) =>
    value === undefined || Number(value) < 0 ? Infinity : Number(value);
  return limit(now) < limit(was);
}

import type { PreviewManifests } from '@kafka-pipelines/backstage-plugin-kafka-pipelines-common';
import { manifestChanges, type ManifestChanges } from '../manifestChanges';

/** What Helm makes of pipeline orders in dev. */
export function rendered(...documents: string[]): PreviewManifests {
  return {
    pipeline: 'orders',
    environment: 'dev',
    command: 'helm template',
    manifests: documents.map(document => document.trim()).join('\n---\n'),
  };
}

export function changesOf(
  before: string[],
  after: string[],
): ManifestChanges['objects'] {
  return manifestChanges([rendered(...before)], [rendered(...after)]).objects;
}

export function topic(
  name: string,
  spec: Record<string, unknown> = {},
  options = 'Prune=false,Delete=false',
): string {
  return JSON.stringify(
    {
      apiVersion: 'kafka.strimzi.io/v1',
      kind: 'KafkaTopic',
      metadata: {
        name,
        namespace: 'kafka',
        annotations: { 'argocd.argoproj.io/sync-options': options },
      },
      spec: { partitions: 3, replicas: 3, ...spec },
    },
    undefined,
    2,
  );
}

export function connector(
  name: string,
  config: Record<string, string> = {},
  spec: Record<string, unknown> = {},
): string {
  return JSON.stringify(
    {
      apiVersion: 'kafka.strimzi.io/v1',
      kind: 'KafkaConnector',
      metadata: {
        name,
        namespace: 'kafka-connect',
        labels: { 'strimzi.io/cluster': 'cdc' },
      },
      spec: { class: 'example.Source', tasksMax: 1, ...spec, config },
    },
    undefined,
    2,
  );
}

export function object(
  kind: string,
  name: string,
  more: Record<string, unknown> = {},
): string {
  return JSON.stringify(
    { kind, metadata: { name, namespace: 'ksqldb' }, ...more },
    undefined,
    2,
  );
}

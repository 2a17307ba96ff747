import { chartDefaults } from '@kafka-pipelines/backstage-plugin-kafka-pipelines-common';
import { readFileSync } from 'node:fs';
import { parse, parseAllDocuments } from 'yaml';
import { chartCases, type ChartCase } from './charts';

interface Manifest {
  kind: string;
  metadata: { name: string; annotations?: Record<string, string> };
}

/**
 * What everything else needs comes first, topics and users before those who
 * read and write them, and connectors last, in one wave: a wave waits until all
 * of the one before it are healthy.
 */
const WAVES: Record<string, string> = {
  ConfigMap: '-2',
  NetworkPolicy: '-2',
  PodDisruptionBudget: '-2',
  Role: '-2',
  RoleBinding: '-2',
  Service: '-2',
  ServiceAccount: '-2',
  KafkaTopic: '-1',
  KafkaUser: '-1',
  KafkaConnect: '0',
  StatefulSet: '0',
  KafkaConnector: '1',
  Job: '1',
};

type Pruned = keyof typeof chartDefaults.argocd.prune;

/** Which value says what may be pruned; what is not listed may go. */
const PRUNED_AS: Record<string, Pruned> = {
  KafkaConnector: 'connectors',
  KafkaTopic: 'topics',
  KafkaUser: 'ksqldb',
  StatefulSet: 'ksqldb',
};

const PREFIX = 'argocd.argoproj.io/';

function manifests({ golden }: ChartCase): Manifest[] {
  return parseAllDocuments(readFileSync(golden, 'utf8')).map(document =>
    document.toJS(),
  );
}

function pruneOf({ values }: ChartCase): Record<Pruned, string> {
  const own = parse(readFileSync(values, 'utf8')) ?? {};
  return { ...chartDefaults.argocd.prune, ...own.argocd?.prune };
}

/** Argo CD's annotations of a manifest, without their prefix. */
function argocd({ metadata }: Manifest): Record<string, string> {
  return Object.fromEntries(
    Object.entries(metadata.annotations ?? {})
      .filter(([key]) => key.startsWith(PREFIX))
      .map(([key, value]) => [key.slice(PREFIX.length), value]),
  );
}

function expected(
  { kind }: Manifest,
  prune: Record<Pruned, string>,
): Record<string, string> {
  const options = PRUNED_AS[kind] && prune[PRUNED_AS[kind]];
  return {
    'sync-wave': WAVES[kind],
    ...(options && { 'sync-options': options }),
    ...(options?.includes('Prune=false') && {
      'compare-options': 'IgnoreExtraneous',
    }),
    // Applied with every sync, after the servers it talks to are ready.
    ...(kind === 'Job' && {
      hook: 'Sync',
      'hook-delete-policy': 'BeforeHookCreation',
    }),
  };
}

describe.each(chartCases())('$chart: $name', chartCase => {
  it('says when Argo CD applies each manifest, and whether it may go', () => {
    const prune = pruneOf(chartCase);
    for (const manifest of manifests(chartCase)) {
      const { kind, metadata } = manifest;
      expect({ kind, name: metadata.name, ...argocd(manifest) }).toEqual({
        kind,
        name: metadata.name,
        ...expected(manifest, prune),
      });
    }
  });
});

it('never says of a manifest what the operator takes away again', () => {
  const removed = /^strimzi\.io\/(restart|restart-task|connector-offsets)$/;
  const annotations = chartCases()
    .flatMap(manifests)
    .flatMap(({ metadata }) => Object.keys(metadata.annotations ?? {}));
  expect(annotations.length).toBeGreaterThan(0);
  expect(annotations.filter(key => removed.test(key))).toEqual([]);
});

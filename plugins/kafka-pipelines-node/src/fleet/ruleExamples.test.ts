import {
  checkFleet,
  checkFleetChange,
  mergeValues,
  rules,
  type ListedRule,
} from '@kafka-pipelines/backstage-plugin-kafka-pipelines-common';
import { parse, stringify } from 'yaml';
import { loadFleet } from './loadFleet';

const environment = (name: string) => ({
  destination: { name },
  charts: {
    'kafka-pipeline': { path: 'charts/p' },
    'kafka-connect': { path: 'charts/c' },
  },
  valueFiles: {
    'kafka-pipeline': ['shared.yaml', `environments/${name}/clusters.yaml`],
    'kafka-connect': ['shared.yaml', `environments/${name}/clusters.yaml`],
  },
});

const clusters = {
  kafkaClusters: {
    main: { bootstrapServers: 'kafka:9092', namespaces: { topics: 'topics' } },
  },
  connectClusters: {
    cdc: {
      namespace: 'connect',
      kafkaCluster: 'main',
      secretProviders: { secrets: { type: 'kubernetes' } },
    },
  },
};

/** What every example is part of. */
const BASE: Record<string, object> = {
  'kafka-pipelines.yaml': { environments: { dev: environment('dev') } },
  'shared.yaml': {},
  'environments/dev/clusters.yaml': clusters,
  'connect-clusters/cdc/values.yaml': {
    cluster: { name: 'cdc' },
    identity: {
      groupId: 'connect-cdc',
      configStorageTopic: 'connect-cdc-configs',
      offsetStorageTopic: 'connect-cdc-offsets',
      statusStorageTopic: 'connect-cdc-status',
    },
  },
  'connect-clusters/cdc/values-dev.yaml': {},
};

const FILE_LINE = /^# (\S+\.yaml)$/;
const PIPELINE = 'pipelines/orders-cdc/values.yaml';

/** The files of an example: a comment with a path begins one, without it it is a pipeline. */
function filesOf(example: string): Map<string, string> {
  const files = new Map<string, string>();
  let path = PIPELINE;
  for (const line of example.split('\n')) {
    path = FILE_LINE.exec(line)?.[1] ?? path;
    if (!FILE_LINE.test(line)) {
      files.set(path, `${files.get(path) ?? ''}${line}\n`);
    }
  }
  return files;
}

function plain(text: string): Record<string, unknown> | undefined {
  try {
    const value = parse(text, { uniqueKeys: true });
    return typeof value === 'object' && !Array.isArray(value) ? value : {};
  } catch {
    return undefined;
  }
}

/** A text that only its own words break is left as it is. */
function completed(path: string, text: string): string {
  const folder = /^(pipelines|connect-clusters)\/([^/]+)\//.exec(path);
  if (folder?.[1] === 'pipelines') {
    const head = {
      pipeline: { name: folder[2], owner: 'group:default/data' },
      connect: { cluster: 'cdc' },
    };
    const missing = Object.entries(head).filter(
      ([key]) => !new RegExp(`^${key}:`, 'm').test(text),
    );
    return `${stringify(Object.fromEntries(missing))}\n${text}`;
  }
  const value = plain(text);
  const base = BASE[path] ?? (folder && { cluster: { name: folder[2] } });
  return base && value ? stringify(mergeValues(base, value)) : text;
}

function fleetOf(example: string) {
  const files = new Map(
    Object.entries(BASE).map(([path, value]) => [path, stringify(value)]),
  );
  for (const [path, text] of filesOf(example)) {
    files.set(path, completed(path, text));
  }
  if (![...files.keys()].some(path => path.startsWith('pipelines/'))) {
    files.set(PIPELINE, completed(PIPELINE, ''));
  }
  for (const path of [...files.keys()]) {
    if (/\/values\.yaml$/.test(path)) {
      const dev = path.replace(/values\.yaml$/, 'values-dev.yaml');
      files.set(dev, files.get(dev) ?? '');
    }
  }
  return loadFleet(files, []);
}

/** What is found in an example, or in the change that it is. */
function foundIn(example: string): string[] {
  const change = /^# before\n([^]*)\n# after\n([^]*)$/.exec(example);
  const findings = change
    ? checkFleetChange(fleetOf(change[1]), fleetOf(change[2]))
    : checkFleet(fleetOf(example));
  return findings.map(({ rule }) => rule);
}

/** Examples in words, about files that are missing, named otherwise, or no text, and about who asks; and those that Helm has to render. */
const IN_WORDS =
  /^(json\/|connector\/file$|catalogue\/|layout\/(no-|unknown-environment|unread-file)|repository\/|pipeline\/name-taken|change\/|policy\/|render\/|manifest\/)/;

const shown = rules.filter(({ id }) => !IN_WORDS.test(id));
const each = (list: readonly ListedRule[]) =>
  list.map(rule => [rule.id, rule] as const);

describe('the examples of the rules', () => {
  it.each(each(rules))('%s has all that the documentation shows', (_, rule) => {
    expect(rule.explanation).toMatch(/^\S.*\.$/s);
    expect(rule.bad.trim()).not.toBe('');
    expect(rule.good.trim()).not.toBe('');
    expect(rule.good).not.toBe(rule.bad);
  });

  it.each(each(shown))('%s finds the bad one', (id, { bad }) => {
    expect(foundIn(bad)).toContain(id);
  });

  it.each(each(shown))('%s does not find the good one', (id, { good }) => {
    expect(foundIn(good)).not.toContain(id);
  });
});

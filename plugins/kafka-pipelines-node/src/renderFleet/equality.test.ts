import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import {
  parseYaml,
  type FleetTarget,
} from '@kafka-pipelines/backstage-plugin-kafka-pipelines-common';
import { parse, stringify } from 'yaml';
import { workspaceHelm, type Helm } from '../helm';
import {
  all,
  filesIn,
  idOf,
  oneByOne,
  optionsOf,
  ROOT,
} from './__testUtils__/compare';
import { countingHelm } from './__testUtils__/countingHelm';
import {
  CLUSTERS,
  pipelineFiles,
  repository,
} from './__testUtils__/repository';
import { releaseGroups, type TargetRelease } from './releaseGroups';
import { renderChunk } from './renderChunk';

// Helm runs once for everything, and once for each target to compare with.
jest.setTimeout(240_000);

const CHARTS = ['kafka-pipeline', 'kafka-connect'];
const SHARED = { 'clusters.yaml': CLUSTERS };

let charts: Record<string, string>;
let helms: Helm[];

beforeAll(async () => {
  helms = [(await workspaceHelm('v36'))!, (await workspaceHelm('v32'))!];
  charts = {};
  for (const chart of CHARTS) {
    const files = await filesIn(join(ROOT, 'charts', chart));
    for (const [path, text] of Object.entries(files)) {
      if (!/^(ci|golden)\//.test(path)) charts[`${chart}/${path}`] = text;
    }
  }
});

const pipeline = (name: string): FleetTarget => ({
  kind: 'pipeline',
  name,
  environment: 'dev',
});

/** Renders with a Helm that is counted. */
async function counted(
  files: Record<string, string>,
  helm: Helm,
  targets?: FleetTarget[],
) {
  const counting = await countingHelm(helm);
  try {
    const options = optionsOf(files, counting, { targets });
    return { rendered: await all(options), runs: await counting.runs() };
  } finally {
    await counting.remove();
  }
}

async function expectEqual(
  files: Record<string, string>,
  targets?: FleetTarget[],
) {
  for (const helm of helms) {
    const options = optionsOf(files, helm, { targets });
    expect(await all(options)).toEqual(await oneByOne(options));
  }
}

it('gives the golden manifests of all cases of the charts in one run each', async () => {
  const releases: TargetRelease[] = [];
  const golden: Record<string, string> = {};
  const files = new Map(
    Object.entries(charts).map(([path, text]) => [`charts/${path}`, text]),
  );
  for (const [chart, kind] of [
    ['kafka-pipeline', 'pipeline'],
    ['kafka-connect', 'connect-cluster'],
  ] as const) {
    const folder = join(ROOT, 'charts', chart);
    for (const [file, text] of Object.entries(
      await filesIn(join(folder, 'ci')),
    )) {
      const name = file.replace(/-values\.yaml$/, '');
      const path = `${kind}s/${name}/values.yaml`;
      files.set(path, text);
      const target = { kind, name, environment: 'dev' };
      const pin = { path: `charts/${chart}` };
      const release = { chart, pin, name, environment: 'dev', files };
      releases.push({ target, release: { ...release, valueFiles: [path] } });
      golden[idOf(target)] = await readFile(
        join(folder, 'golden', `${name}.yaml`),
        'utf8',
      );
    }
  }
  expect(releases.length).toBeGreaterThan(40);
  const parsed = new Map(
    releases.map(({ release: { valueFiles } }) => [
      valueFiles[0],
      parseYaml(valueFiles[0], files.get(valueFiles[0])!),
    ]),
  );
  for (const helm of helms) {
    const counting = await countingHelm(helm);
    const rendered: Record<string, string | undefined> = {};
    const { signal } = new AbortController();
    for (const group of await releaseGroups(releases, parsed)) {
      const options = { helm: counting, parsed, signal };
      for (const each of await renderChunk(group, group.releases, options)) {
        rendered[idOf(each)] = each.manifests ?? each.error;
      }
    }
    expect(rendered).toEqual(golden);
    expect(await counting.runs()).toBe(2);
    await counting.remove();
  }
});

it('lets shared files win over the values of the chart, as Helm does', async () => {
  const shared = {
    ...SHARED,
    'more.yaml': stringify({
      replicas: 5,
      resources: { requests: { memory: '3Gi' } },
      useConnectorResources: null,
      config: null,
    }),
  };
  const cluster = (name: string) => ({
    [`connect-clusters/${name}/values.yaml`]: stringify({
      cluster: { name },
      identity: {
        groupId: name,
        configStorageTopic: `${name}-configs`,
        offsetStorageTopic: `${name}-offsets`,
        statusStorageTopic: `${name}-status`,
      },
    }),
    [`connect-clusters/${name}/values-dev.yaml`]: '',
  });
  const all3 = stringify({
    connectClusters: Object.fromEntries(
      ['one', 'two'].map(name => [
        name,
        { namespace: 'connect', kafkaCluster: 'main' },
      ]),
    ),
  });
  const files = repository(
    charts,
    { ...shared, 'names.yaml': all3 },
    { ...cluster('one'), ...cluster('two') },
  );
  await expectEqual(files);
  const { rendered, runs } = await counted(files, helms[0]);
  expect(rendered.map(({ manifests }) => manifests)).toEqual([
    expect.stringContaining('replicas: 5'),
    expect.stringContaining('replicas: 5'),
  ]);
  expect(runs).toBe(1);
});

const TEXTS: Record<string, string> = {
  'document-markers': '---\n# first\ntopics: {}\n...\n',
  'two-documents': 'topics: {}\n---\nconnectors: {}\n',
  'marker-with-content': '--- { topics: { t: { partitions: 2 } } }\n',
  anchors: 'topics:\n  a.b: &x { partitions: 2 }\n  a.c: *x\n',
  'unknown-anchor': 'topics:\n  a.c: *x\n',
  'tab-indent': 'topics:\n\ta.b: {}\n',
  'tab-inside': 'topics:\t{}\t# yes\n',
  'block-indicator':
    'connectors:\n  block-indicator-source:\n    config:\n      s: |2\n          four\n        two\n      t: >1-\n        x\n',
  'block-keep':
    'connectors:\n  block-keep-source:\n    config:\n      s: |+\n        text\n\n\n',
  'block-no-end':
    'connectors:\n  block-no-end-source:\n    config:\n      s: |\n        text',
  'block-comment-after':
    'connectors:\n  block-comment-after-source:\n    config:\n      s: |\n        text\n# comment\n   # another\n',
  'block-spaces':
    'connectors:\n  block-spaces-source:\n    config:\n      s: |\n        text\n            \n        more  \n      \n',
  crlf: 'topics:\r\n  a.crlf:\r\n    partitions: 2\r\n\r\nconnectors:\r\n  crlf-source:\r\n    config:\r\n      s: |\r\n        a\r\n\r\n        b\r\n',
  'cr-only': 'topics: {}\rksqldb: {}\r',
  'comments-only': '# nothing\n\n   # at all\n',
  'spaces-only': '   \n \n',
  'flow-at-zero': '{ topics: {\na.flow: { partitions: 3 }\n},\nksqldb: {}\n}\n',
  'plain-lines':
    'connectors:\n  plain-lines-source:\n    config:\n      s: first\n        second\n\n        third\n',
  'quoted-lines':
    'connectors:\n  quoted-lines-source:\n    config:\n      s: "first\nsecond\n\n  third \\\n   x"\n',
  'yaml-directive': '%YAML 1.1\n---\ntopics: {}\n',
  'tag-directive': '%TAG ! tag:x,2000:\n---\ntopics: {}\n',
  bom: '\uFEFFtopics: { a.bom: { partitions: 2 } }\n',
  'next-line': 'topics: { a.nel: {} }\u0085# x\n',
  'top-list': '- a\n- b\n',
  'top-text': 'just text\n',
  'top-null': '~\n',
  'null-section': 'connectors: null\n',
  'null-entry': 'connectors:\n  null-entry-source: null\n',
  'null-known': 'pipeline: null\n',
  'null-name': 'pipeline: { name: ~ }\n',
  'number-key': '1: x\n',
  'null-key': '~: x\n',
  'complex-key': '? topics\n: { a.complex: {} }\n',
  'duplicate-key': 'topics: { a.one: {} }\ntopics: { a.two: {} }\n',
  numbers:
    'connectors:\n  numbers-source:\n    config: { a: 1e3, b: 0x10, c: 010, d: 1_000, e: .5, f: 12345678901234567890, g: 1.0, h: +1, i: 0o7, j: 1:30, k: .inf }\n',
  dates:
    'connectors:\n  dates-source:\n    config: { a: 2020-01-01, b: yes, c: n, d: !!str 1, e: 2020-01-01T00:00:00Z }\n',
  'shared-key': 'kafkaClusters: { main: { bootstrapServers: "other:9092" } }\n',
  global: 'global: { topics: { a.global: { partitions: 4 } } }\n',
  'shared-name': 'shared: { a: 1 }\n',
  'alias-name': 'p1: { a: 1 }\n',
  template:
    'connectors:\n  template-source:\n    config: { a: "{{ .Values }}", b: "---\\n# Source: umbrella/templates/p0.yaml" }\n',
  'prints-markers':
    'connectors:\n  prints-markers-source:\n    config:\n      s: |\n        a\n        ---\n        # Source: x/templates/p1.yaml\n        b\n',
};

it('gives what one by one gives for YAML of all kinds', async () => {
  const own = Object.entries(TEXTS).map(([name, text]) =>
    pipelineFiles(name, text),
  );
  const files = repository(charts, SHARED, Object.assign({}, ...own));
  const { pipelines } = optionsOf(files, helms[0]).fleet;
  // The others do not belong to an environment, because nobody can read them.
  const targets = Object.keys(TEXTS).filter(
    name => pipelines[name].instances.dev,
  );
  expect(targets.length).toBeGreaterThan(20);
  await expectEqual(files, targets.map(pipeline));
});

it('reads a shared file of each kind as Helm does', async () => {
  expect.hasAssertions();
  for (const text of [
    '--- # x\nstrimzi:\n  operatorVersion: "0.49.0"\n',
    'strimzi: null\nkafka:\n  cluster: main\n',
    'connectors:\n  a: { class: x, cluster: cdc }\n',
    'kafka: {}\r\nargocd: {}\r\n',
    '%YAML 1.1\n---\nkafka: {}\n',
    'global: { defaults: { connector: { tasksMax: 2 } } }\n',
    '- list\n',
    '',
  ]) {
    await expectEqual(
      repository(
        charts,
        { ...SHARED, 'odd.yaml': text },
        { ...pipelineFiles('one'), ...pipelineFiles('two', 'topics: {}\n') },
      ),
      ['one', 'two'].map(pipeline),
    );
  }
});

it('says of each of many that fail what is wrong with it', async () => {
  const own: Record<string, string> = {};
  const names = Array.from({ length: 120 }, (_, index) => `p-${1000 + index}`);
  names.forEach((name, index) => {
    const bad = `connectors: { of-${name}: { class: x, cluster: nowhere } }\n`;
    Object.assign(own, pipelineFiles(name, index % 3 === 1 ? bad : ''));
  });
  const { rendered, runs } = await counted(
    repository(charts, SHARED, own),
    helms[0],
  );
  expect(rendered).toHaveLength(120);
  const said = rendered.map(({ name, manifests, error }) => {
    const [shown] = /^\/connectors\/[^:]*|name: "[^"]*"/.exec(
      error ?? manifests ?? '',
    )!;
    return [name, shown];
  });
  expect(said).toEqual(
    names.map((name, index) => [
      name,
      index % 3 === 1 ? `/connectors/of-${name}` : `name: "${name}-source"`,
    ]),
  );
  // Each by itself is 120.
  expect(runs).toBeLessThan(150);
});

describe('a chart of another layout', () => {
  const own = { ...pipelineFiles('one'), ...pipelineFiles('two') };
  const changed = (path: string, change: (text: string) => string) => ({
    ...charts,
    [`kafka-pipeline/${path}`]: change(charts[`kafka-pipeline/${path}`] ?? ''),
  });

  it.each<[string, string, (text: string) => string, number]>([
    [
      'notes that fail',
      'templates/NOTES.txt',
      text =>
        `${text}{{ if eq .Values.pipeline.name "two" }}{{ fail "no" }}{{ end }}`,
      3,
    ],
    [
      'a rule in its schema',
      'values.schema.json',
      text => {
        const schema = JSON.parse(text);
        schema.properties.connect = {
          properties: { cluster: { minLength: 10 } },
        };
        return JSON.stringify(schema);
      },
      3,
    ],
    [
      'a rule about all values in its schema',
      'values.schema.json',
      text => JSON.stringify({ ...JSON.parse(text), required: ['rbac'] }),
      2,
    ],
    [
      'a file',
      'templates/file.yaml',
      () =>
        'kind: ConfigMap\ndata: { a: {{ .Files.Get "Chart.yaml" | quote }} }\n',
      2,
    ],
    [
      'tpl',
      'templates/tpl.yaml',
      () => 'kind: ConfigMap\ndata: { a: {{ tpl "{{ .Release.Name }}" . }} }\n',
      2,
    ],
    [
      'its template by name',
      'templates/name.yaml',
      () => 'kind: ConfigMap\ndata: { a: {{ .Template.Name | quote }} }\n',
      2,
    ],
    [
      'another template',
      'templates/another.yaml',
      () =>
        'kind: ConfigMap\ndata: { a: {{ .Release.Name }}, b: {{ .Chart.Name }}, c: {{ .Release.Namespace }}, d: {{ .Release.Service }} }\n',
      1,
    ],
    [
      'values that YAML 1.1 reads otherwise',
      'values.yaml',
      text => `${text}\nargocd: { prune: { topics: no } }\n`,
      2,
    ],
    [
      'a dependency that is missing',
      'Chart.yaml',
      text =>
        stringify({
          ...parse(text),
          dependencies: [{ name: 'x', version: '1.0.0', repository: '' }],
        }),
      2,
    ],
    [
      'a subchart',
      'charts/x/Chart.yaml',
      () => 'apiVersion: v2\nname: x\nversion: 1.0.0\n',
      2,
    ],
  ])('%s', async (_, path, change, expected) => {
    const files = repository(changed(path, change), SHARED, own);
    await expectEqual(files);
    expect((await counted(files, helms[0])).runs).toBe(expected);
  });

  it('out of a registry', async () => {
    const digest = `sha256:${'a'.repeat(64)}`;
    const files = repository({}, SHARED, own, chart => ({
      oci: `oci://127.0.0.1:1/charts/${chart}`,
      version: '1.0.0',
      digest,
    }));
    const { rendered, runs } = await counted(files, helms[0]);
    expect(rendered).toEqual(await oneByOne(optionsOf(files, helms[0])));
    expect(rendered.map(({ error }) => error)).toEqual([
      expect.stringContaining('127.0.0.1:1'),
      expect.stringContaining('127.0.0.1:1'),
    ]);
    expect(runs).toBe(2);
  });
});

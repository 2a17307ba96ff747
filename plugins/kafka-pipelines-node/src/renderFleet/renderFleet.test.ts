import {
  mkdtemp,
  readdir,
  readFile,
  rm,
  stat,
  writeFile,
} from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { FleetTarget } from '@kafka-pipelines/backstage-plugin-kafka-pipelines-common';
import { workspaceHelm, type Helm } from '../helm';
import { pipelineRelease } from '../helm/release';
import {
  all,
  filesIn,
  idOf,
  oneByOne,
  optionsOf as repositoryOptions,
  ROOT,
} from './__testUtils__/compare';
import { fleetTargets } from './fleetTargets';
import { releaseGroups } from './releaseGroups';
import type { RenderFleetOptions } from './types';
import { umbrellaFiles } from './umbrellaRun';

// Helm runs once for everything, and once for each target to compare with.
jest.setTimeout(120_000);

const DEMO = join(ROOT, 'examples/gitops');

const ODD = `--- # values of a pipeline
pipeline: { name: odd, owner: 'group:default/data' }
connect: { cluster: cdc }
connectors:
  odd-source:
    class: com.example.Source
    config:
      a.number: '1e6'
      b.number: 10000000
      c.text: "1.10"
      d.big: 123456789012
      e.list: [1, "two", true, 3.5]
      f.text: |+
        first

          indented
      g.text: >-
        folded
        text
      h.unicode: "ä€😀 \\u00a0"
      i.removed: gone
      k.empty: ""
      l.dollar: $1
      m.date: "2020-01-01"
    transforms:
      none: { order: 5, type: com.example.Off, enabled: false }
  left-out:
    class: com.example.Sink
    enabled: false
topics:
  Odd.Topic_1: { partitions: 1, replicas: 1, config: { retention.ms: -1 } }
ksqldb:
  odd-app:
    mode: headless
    namespace: ksqldb
    serviceId: odd_
    cluster: main
    statements: |
      -- a comment
      CREATE STREAM a (x INT) WITH (KAFKA_TOPIC='a', VALUE_FORMAT='JSON');

      CREATE STREAM b AS SELECT * FROM a WHERE x > 1;
`;

const ODD_DEV = `# only comments above

connectors:
  odd-source:
    config:
      i.removed: null
      e.list: []
ksqldb:
  odd-app: { enabled: false }
`;

describe('renderFleet', () => {
  let repository: Record<string, string>;
  let helm: Helm;
  let older: Helm;
  let cacheFolder: string;

  beforeAll(async () => {
    helm = (await workspaceHelm('v36'))!;
    older = (await workspaceHelm('v32'))!;
    repository = await filesIn(DEMO);
  });

  beforeEach(async () => {
    cacheFolder = await mkdtemp(join(tmpdir(), 'kafka-pipelines-cache-'));
  });

  afterEach(async () => {
    await rm(cacheFolder, { recursive: true, force: true });
  });

  const optionsOf = (
    files: Record<string, string | undefined>,
    more: Partial<RenderFleetOptions> = {},
  ) => repositoryOptions(files, helm, more);

  it('gives the bytes of one by one, of everything, with Helm 3 and 4', async () => {
    const files = {
      ...repository,
      'pipelines/odd/values.yaml': ODD,
      'pipelines/odd/values-dev.yaml': ODD_DEV,
      'pipelines/odd/values-prod.yaml': '',
      'pipelines/bare/values.yaml': `pipeline: { name: bare, owner: 'group:default/data' }`,
      'pipelines/bare/values-dev.yaml': '# nothing\n',
      'pipelines/no-end/values.yaml': ODD.replace(/odd/g, 'no-end').trimEnd(),
      'pipelines/no-end/values-dev.yaml': '',
    };
    for (const each of [helm, older]) {
      const options = optionsOf(files, { helm: each });
      const rendered = await all(options);
      expect(options.fleet.findings).toEqual([]);
      expect(rendered.length).toBe(fleetTargets(options.fleet).length);
      expect(rendered).toEqual(await oneByOne(options));
      expect(rendered.filter(({ error }) => error)).toEqual([]);
    }
  });

  it('reports each that fails in the words of one by one, and gives the others', async () => {
    const files: Record<string, string> = { ...repository };
    for (const pipeline of ['orders-cdc', 'catalogue-cdc', 'customers-cdc']) {
      files[`pipelines/${pipeline}/values-dev.yaml`] =
        'connectors: { broken: { cluster: nowhere, class: x } }\n';
    }
    const options = optionsOf(files);
    const rendered = await all(options);
    expect(rendered).toEqual(await oneByOne(options));
    expect(rendered.filter(({ error }) => error).map(idOf)).toEqual([
      'dev pipeline catalogue-cdc',
      'dev pipeline customers-cdc',
      'dev pipeline orders-cdc',
    ]);
  });

  it('says of all of them what is wrong with a shared file', async () => {
    const options = optionsOf({
      ...repository,
      'defaults/connect.yaml': 'nonsense: { a: 1 }\n',
    });
    const rendered = await all(options);
    expect(rendered).toEqual(await oneByOne(options));
    expect(rendered.filter(({ error }) => error)).toHaveLength(4);
  });

  it('takes manifests out of the cache, and none that are damaged', async () => {
    const options = optionsOf(repository, { cacheFolder });
    const first = await all(options);
    const nothing = { command: '/nowhere/helm', version: helm.version };
    expect(await all({ ...options, helm: nothing })).toEqual(first);
    const files = (
      await readdir(cacheFolder, { recursive: true, withFileTypes: true })
    ).filter(entry => entry.isFile());
    for (const { parentPath, name } of files) {
      const path = join(parentPath, name);
      expect((await stat(path)).mode.toString(8)).toBe('100600');
      const text = await readFile(path, 'utf8');
      await writeFile(path, text.replace('kind: ', 'kind:  '));
    }
    const damaged = await all({ ...options, helm: nothing });
    expect(damaged.every(({ error }) => error?.includes('not found'))).toBe(
      true,
    );
    expect(await all(options)).toEqual(first);
  });

  it('renders again what has changed, and that alone', async () => {
    await all(optionsOf(repository, { cacheFolder }));
    const changed = optionsOf(
      { ...repository, 'pipelines/orders-cdc/values-dev.yaml': '' },
      { cacheFolder, helm: { ...helm, command: '/nowhere/helm' } },
    );
    const failed = (await all(changed)).filter(({ error }) => error);
    expect(failed.map(idOf)).toEqual(['dev pipeline orders-cdc']);
  });

  it('keeps no secret', async () => {
    const secret = 'Tr0ub4dor-and-3';
    await all(
      optionsOf(
        {
          ...repository,
          'pipelines/odd/values.yaml': ODD.replace(
            'k.empty: ""',
            `database.password: ${secret}`,
          ),
          'pipelines/odd/values-dev.yaml': '',
        },
        { cacheFolder },
      ),
    );
    const files = (
      await readdir(cacheFolder, { recursive: true, withFileTypes: true })
    ).filter(entry => entry.isFile());
    expect(files.length).toBeGreaterThan(1);
    for (const { parentPath, name } of files) {
      expect(await readFile(join(parentPath, name), 'utf8')).not.toContain(
        secret,
      );
    }
  });

  it('writes as much for each of many pipelines as for each of few', async () => {
    const sizeOf = async (count: number) => {
      const files: Record<string, string> = { ...repository };
      for (let number = 1000; number < 1000 + count; number += 1) {
        const name = `odd-${number}`;
        files[`pipelines/${name}/values.yaml`] = ODD.replace(/odd/g, name);
        files[`pipelines/${name}/values-dev.yaml`] = ODD_DEV.replace(
          /odd/g,
          name,
        );
      }
      const options = optionsOf(files);
      const releases = Array.from({ length: count }, (_, index) => {
        const name = `odd-${1000 + index}`;
        const target: FleetTarget = {
          kind: 'pipeline',
          name,
          environment: 'dev',
        };
        return {
          target,
          release: pipelineRelease({ ...options, environment: 'dev' }, name),
        };
      });
      const [group] = await releaseGroups(releases, options.fleet.files);
      const written = umbrellaFiles(group.umbrella!, group, releases);
      const bytes = [...written.files.values()].reduce(
        (sum, text) => sum + text.length,
        0,
      );
      return {
        bytes,
        files: written.files.size,
        valueFiles: written.valueFiles.length,
      };
    };
    const [none, some, many] = [
      await sizeOf(1),
      await sizeOf(300),
      await sizeOf(1000),
    ];
    const each = (some.bytes - none.bytes) / 299;
    expect((many.bytes - some.bytes) / 700 / each).toBeCloseTo(1, 1);
    expect(many.files - some.files).toBe(700);
    expect(many.valueFiles).toBe(some.valueFiles);
  });

  it('stops when it is told to', async () => {
    const stop = new AbortController();
    const options = optionsOf(repository, {
      signal: stop.signal,
      onProgress: () => stop.abort(),
    });
    await expect(all(options)).rejects.toMatchObject({ name: 'AbortError' });
  });
});

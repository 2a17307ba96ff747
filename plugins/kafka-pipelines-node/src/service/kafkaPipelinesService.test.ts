import {
  createServiceFactory,
  createServiceRef,
} from '@backstage/backend-plugin-api';
import {
  mockServices,
  ServiceFactoryTester,
} from '@backstage/backend-test-utils';
import { existsSync } from 'node:fs';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import {
  createGitHarness,
  type GitHarness,
} from '../repository/conformance/gitHarness';
import { commitRequest } from '../repository/conformance/harness';
import {
  kafkaPipelinesServiceRef,
  type KafkaPipelinesService,
} from './kafkaPipelinesService';

const FILES = {
  'kafka-pipelines.yaml': `
environments:
  dev:
    charts:
      kafka-pipeline: { path: charts/kafka-pipeline }
      kafka-connect: { path: charts/kafka-connect }
    valueFiles: { kafka-pipeline: [], kafka-connect: [] }
`,
  'charts/kafka-pipeline/Chart.yaml':
    'apiVersion: v2\nname: kafka-pipeline\nversion: 1.0.0\n',
  'charts/kafka-pipeline/templates/pipeline.yaml': `
apiVersion: v1
kind: ConfigMap
metadata:
  name: {{ .Values.pipeline.name }}
data:
  owner: {{ required "an owner is needed" .Values.pipeline.owner }}
`,
  'pipelines/orders/values.yaml':
    'pipeline: { name: orders, owner: group:default/orders-team }\n',
  'pipelines/orders/values-dev.yaml': '',
};

const until = async (condition: () => boolean) => {
  const end = Date.now() + 10_000;
  while (!condition()) {
    if (Date.now() > end) throw new Error('Waited for 10 seconds');
    await new Promise(resolve => setTimeout(resolve, 20));
  }
};

describe('kafkaPipelinesServiceRef', () => {
  let harness: GitHarness;
  let folder: string;

  beforeEach(async () => {
    harness = await createGitHarness({ files: FILES });
    folder = await mkdtemp(join(tmpdir(), 'kafka-pipelines-service-'));
  });
  afterEach(async () => {
    await harness.dispose();
    await rm(folder, { recursive: true, force: true });
  });

  /** The service as a plugin of a backend gets it. */
  async function serviceOf(helm?: { command: string }) {
    const user = createServiceFactory({
      service: createServiceRef<KafkaPipelinesService>({
        id: 'user',
        scope: 'root',
      }),
      deps: { pipelines: kafkaPipelinesServiceRef },
      factory: ({ pipelines }) => pipelines,
    });
    return ServiceFactoryTester.from(user, {
      dependencies: [
        mockServices.rootConfig.factory({
          data: {
            kafkaPipelines: {
              ...(helm && { helm }),
              repositories: { demo: { git: { url: `file:${harness.path}` } } },
            },
          },
        }),
        mockServices.rootLogger.factory(),
      ],
    }).getSubject();
  }

  async function change(files: Record<string, string | null>) {
    const repository = harness.open();
    const result = await repository.commit(
      commitRequest(await repository.head(), files),
    );
    expect(result.kind).toBe('created');
  }

  /** A stand-in that says it is Helm and runs some shell for `template`. */
  async function helmThat(script: string) {
    const command = join(folder, 'helm');
    await writeFile(
      command,
      `#!/bin/sh\ncase "$1" in version) echo v4.0.0;; *) ${script};; esac\n`,
      { mode: 0o755 },
    );
    return { command };
  }

  describe('fleet', () => {
    it('reports a file that is not read', async () => {
      await harness.dispose();
      harness = await createGitHarness({
        files: FILES,
        symlinks: { 'pipelines/orders/values-prod.yaml': 'values-dev.yaml' },
      });
      const { findings } = await (await serviceOf()).fleet();
      expect(findings).toMatchObject([
        {
          rule: 'repository/unreadable-file',
          file: 'pipelines/orders/values-prod.yaml',
          message: 'This is not read: it is a symbolic link.',
        },
      ]);
    });

    it('reads, checks and follows a repository, once per commit', async () => {
      const pipelines = await serviceOf();
      const [first, second] = await Promise.all([
        pipelines.fleet('demo'),
        pipelines.fleet(),
      ]);
      expect(second).toBe(first);
      expect(first).toMatchObject({ repository: 'demo', branch: 'main' });
      expect(first.snapshot.commit).toBe(await harness.open().head());
      expect(Object.keys(first.fleet.pipelines)).toEqual(['orders']);
      expect(first.graph.nodes).toEqual([]);

      await change({ 'pipelines/orders/values-dev.yaml': 'topic: {}\n' });
      const third = await pipelines.fleet('demo');
      expect(third.findings).toContainEqual(
        expect.objectContaining({
          severity: 'error',
          file: 'pipelines/orders/values-dev.yaml',
          line: 1,
        }),
      );
    });

    it('takes over from the commit before what has not changed', async () => {
      const pipelines = await serviceOf();
      const before = await pipelines.fleet('demo');
      await change({
        'pipelines/users/values.yaml':
          'pipeline: { name: users, owner: group:default/users-team }\n',
        'pipelines/users/values-dev.yaml': '',
      });
      const after = await pipelines.fleet('demo');
      expect(Object.keys(after.fleet.pipelines)).toEqual(['orders', 'users']);
      expect(after.fleet.pipelines.orders).toBe(before.fleet.pipelines.orders);
    });

    it('refuses a repository that is not configured', async () => {
      const pipelines = await serviceOf();
      await expect(pipelines.fleet('payments')).rejects.toThrow(
        'There is no GitOps repository "payments"',
      );
    });

    it('is ended by its signal', async () => {
      const pipelines = await serviceOf();
      await expect(
        pipelines.fleet('demo', { signal: AbortSignal.abort() }),
      ).rejects.toMatchObject({ name: 'AbortError' });
    });
  });

  describe('manifests', () => {
    it('renders with Helm, once per commit', async () => {
      const pipelines = await serviceOf();
      const loaded = await pipelines.fleet('demo');
      const rendered = await pipelines.manifests(loaded, 'orders', 'dev');
      expect(rendered).toMatchObject({
        environment: 'dev',
        command: expect.stringContaining('helm template orders'),
        manifests: expect.stringContaining('owner: group:default/orders-team'),
      });
      expect(await pipelines.manifests(loaded, 'orders', 'dev')).toBe(rendered);
    });

    it('hands on what Helm says, and asks again', async () => {
      await change({
        'pipelines/orders/values.yaml': 'pipeline: { name: orders }\n',
      });
      const pipelines = await serviceOf();
      const loaded = await pipelines.fleet('demo');
      const rendered = await pipelines.manifests(loaded, 'orders', 'dev');
      expect(rendered.error).toContain('an owner is needed');
      expect(rendered.manifests).toBeUndefined();
      expect(await pipelines.manifests(loaded, 'orders', 'dev')).not.toBe(
        rendered,
      );
    });

    it.each([
      ['payments', 'dev'],
      ['orders', 'prod'],
      ['constructor', 'dev'],
    ])('does not know %s in %s', async (pipeline, environment) => {
      const pipelines = await serviceOf();
      const loaded = await pipelines.fleet('demo');
      await expect(
        pipelines.manifests(loaded, pipeline, environment),
      ).rejects.toMatchObject({
        name: 'NotFoundError',
        message: `There is no pipeline ${pipeline} in environment ${environment}`,
      });
    });

    it('ends Helm when nobody waits any more', async () => {
      const started = join(folder, 'started');
      const finished = join(folder, 'finished');
      const pipelines = await serviceOf(
        await helmThat(
          `touch ${started}; exec 2>&1 >/dev/null; sleep 3; touch ${finished}`,
        ),
      );
      const loaded = await pipelines.fleet('demo');
      const client = new AbortController();
      const outcome = pipelines
        .manifests(loaded, 'orders', 'dev', { signal: client.signal })
        .catch(error => error);
      await until(() => existsSync(started));
      client.abort();
      expect(await outcome).toMatchObject({ name: 'AbortError' });
      await new Promise(resolve => setTimeout(resolve, 3500));
      expect(existsSync(finished)).toBe(false);
    });
  });

  describe('render', () => {
    it('runs a few at a time, and not what was given up while it waited', async () => {
      const pipelines = await serviceOf(await helmThat('true'));
      let running = 0;
      let most = 0;
      const run = async () => {
        running += 1;
        most = Math.max(most, running);
        await new Promise(resolve => setTimeout(resolve, 20));
        running -= 1;
        return 'rendered';
      };
      const gone = new AbortController();
      const all = Array.from({ length: 10 }, () => pipelines.render(run));
      const late = jest.fn(run);
      const last = pipelines.render(late, { signal: gone.signal });
      gone.abort();
      await expect(last).rejects.toMatchObject({ name: 'AbortError' });
      expect(await Promise.all(all)).toEqual(Array(10).fill('rendered'));
      expect(most).toBe(4);
      expect(late).not.toHaveBeenCalled();
    });

    it('says what is wrong with Helm, and finds it once it is there', async () => {
      const pipelines = await serviceOf({ command: join(folder, 'helm') });
      await expect(pipelines.helm()).rejects.toThrow(
        'kafkaPipelines.helm.command names',
      );
      const helm = await helmThat('true');
      await expect(pipelines.helm()).resolves.toEqual({
        ...helm,
        version: '4.0.0',
      });
    });
  });
});

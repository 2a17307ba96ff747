import { chmod, mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import os, { tmpdir } from 'node:os';
import { join } from 'node:path';
import { loadFleet } from '../fleet/loadFleet';
import { bundledChart } from './findChart';
import { pipelineCommand } from './releaseCommand';
import { renderConnectCluster, renderPipeline } from './renderPipeline';
import { resolveHelm } from './resolveHelm';
import type { Helm } from './types';

const repository = {
  'kafka-pipelines.yaml': `
environments:
  dev:
    charts:
      kafka-pipeline: { bundled: 0.2.0 }
      kafka-connect: { bundled: 0.2.0 }
    valueFiles:
      kafka-pipeline: [defaults/pipeline.yaml, environments/dev/clusters.yaml]
      kafka-connect: [environments/dev/clusters.yaml]
`,
  'defaults/pipeline.yaml': 'defaults: { connector: { tasksMax: 2 } }',
  'environments/dev/clusters.yaml': `
kafkaClusters:
  main: { bootstrapServers: 'kafka:9092', namespaces: { topics: kafka } }
connectClusters:
  cdc: { namespace: connect, kafkaCluster: main }
`,
  'pipelines/orders/values.yaml': `
pipeline: { name: orders, owner: 'group:default/data' }
connect: { cluster: cdc }
connectors:
  orders:
    class: com.example.Source
    config: { interval.ms: 10000000 }
`,
  'pipelines/orders/values-dev.yaml': '',
  'connect-clusters/cdc/values.yaml': `
cluster: { name: cdc }
identity:
  groupId: connect-cdc
  configStorageTopic: connect-cdc-configs
  offsetStorageTopic: connect-cdc-offsets
  statusStorageTopic: connect-cdc-status
`,
  'connect-clusters/cdc/values-dev.yaml': 'replicas: 1',
};

let helm: Helm;
beforeAll(async () => {
  helm = await resolveHelm();
});

/** What to render, with some files changed. */
function options(changed: Record<string, string> = {}) {
  const files = new Map(Object.entries({ ...repository, ...changed }));
  return { helm, files, fleet: loadFleet(files, []), environment: 'dev' };
}

// A folder of its own: other tests render at the same time.
const realTmpdir = tmpdir();
let temporary: string;

beforeAll(async () => {
  temporary = await mkdtemp(join(realTmpdir, 'render-pipeline-'));
  jest.spyOn(os, 'tmpdir').mockReturnValue(temporary);
});

afterAll(async () => {
  jest.restoreAllMocks();
  await rm(temporary, { recursive: true, force: true });
});

const leftovers = () => readdir(temporary);

it('renders a pipeline with all its layers', async () => {
  const { manifests, error, command, environment } = await renderPipeline({
    ...options(),
    pipeline: 'orders',
  });
  expect(error).toBeUndefined();
  expect(environment).toBe('dev');
  expect(manifests).toContain('kind: KafkaConnector');
  expect(manifests).toContain('tasksMax: 2');
  expect(manifests).toContain('interval.ms: "10000000"');
  expect(command).toBe(
    'helm template orders charts/kafka-pipeline -f defaults/pipeline.yaml -f environments/dev/clusters.yaml -f pipelines/orders/values.yaml -f pipelines/orders/values-dev.yaml',
  );
});

it('gives a line for this machine without running Helm', async () => {
  const { files, fleet, environment } = options();
  expect(
    await pipelineCommand({ files, fleet, environment, pipeline: 'orders' }),
  ).toBe(
    `helm template orders ${await bundledChart(
      'kafka-pipeline',
      '0.2.0',
    )} -f defaults/pipeline.yaml -f environments/dev/clusters.yaml -f pipelines/orders/values.yaml -f pipelines/orders/values-dev.yaml`,
  );
});

it('gives no line for a chart that is not there', async () => {
  const { files, fleet, environment } = options({
    'kafka-pipelines.yaml': repository['kafka-pipelines.yaml'].replace(
      'kafka-pipeline: { bundled: 0.2.0 }',
      'kafka-pipeline: { bundled: 9.9.9 }',
    ),
  });
  await expect(
    pipelineCommand({ files, fleet, environment, pipeline: 'orders' }),
  ).rejects.toThrow('this installation comes with kafka-pipeline 0.2.0');
});

it('renders a Connect cluster', async () => {
  const { manifests, command, error } = await renderConnectCluster({
    ...options(),
    cluster: 'cdc',
  });
  expect(error).toBeUndefined();
  expect(manifests).toContain('kind: KafkaConnect');
  expect(manifests).toContain('replicas: 1');
  expect(command).toMatch(/^helm template cdc charts\/kafka-connect -f /);
});

it('gives what the chart says as the error, and the command all the same', async () => {
  const result = await renderPipeline({
    ...options({
      'pipelines/orders/values-dev.yaml':
        'connectors: { orders: { cluster: nowhere } }',
    }),
    pipeline: 'orders',
  });
  expect(result.manifests).toBeUndefined();
  expect(result.error).toMatch(
    /^\/connectors\/orders: the Connect cluster nowhere is not in connectClusters \(known: cdc\)/,
  );
  expect(result.command).toMatch(
    /^helm template orders charts\/kafka-pipeline -f /,
  );
});

it('names a broken file by its path in the repository', async () => {
  const broken = options();
  broken.files.set('pipelines/orders/values-dev.yaml', 'a: [');
  const { error } = await renderPipeline({ ...broken, pipeline: 'orders' });
  expect(error).toContain('pipelines/orders/values-dev.yaml');
  expect(error).not.toContain(tmpdir());
});

it('says when a value file is not in the repository', async () => {
  const incomplete = options();
  incomplete.files.delete('defaults/pipeline.yaml');
  const { error } = await renderPipeline({ ...incomplete, pipeline: 'orders' });
  expect(error).toBe(
    'The value file defaults/pipeline.yaml of orders in dev is not in the repository',
  );
});

it('renders with a chart of the repository', async () => {
  const { manifests } = await renderPipeline({
    ...options({
      'kafka-pipelines.yaml': repository['kafka-pipelines.yaml'].replace(
        'kafka-pipeline: { bundled: 0.2.0 }',
        'kafka-pipeline: { path: charts/mine }',
      ),
      'charts/mine/Chart.yaml': 'apiVersion: v2\nname: mine\nversion: 1.0.0',
      'charts/mine/templates/a.yaml':
        'kind: Mine\nmetadata: { name: {{ .Values.pipeline.name }} }',
    }),
    pipeline: 'orders',
  });
  expect(manifests).toBe('kind: Mine\nmetadata: { name: orders }\n');
});

it('refuses a pipeline that is not in the environment', async () => {
  await expect(
    renderPipeline({ ...options(), environment: 'prod', pipeline: 'orders' }),
  ).rejects.toThrow('There is no pipeline orders in environment prod');
});

it('leaves no files behind, whatever happens', async () => {
  await renderPipeline({ ...options(), pipeline: 'orders' });
  await renderPipeline({
    ...options({
      'pipelines/orders/values-dev.yaml':
        'connectors: { orders: { cluster: nowhere } }',
    }),
    pipeline: 'orders',
  });
  expect(await leftovers()).toEqual([]);
});

describe('with a Helm that hangs', () => {
  let folder: string;
  let slow: Helm;
  beforeEach(async () => {
    folder = await mkdtemp(join(realTmpdir, 'slow-helm-'));
    const command = join(folder, 'helm');
    await writeFile(command, '#!/bin/sh\nexec sleep 60\n');
    await chmod(command, 0o755);
    slow = { command, version: '4.0.0' };
  });
  afterEach(async () => {
    await rm(folder, { recursive: true, force: true });
  });

  it('stops on the signal, by throwing', async () => {
    await expect(
      renderPipeline({
        ...options(),
        helm: slow,
        pipeline: 'orders',
        signal: AbortSignal.timeout(200),
      }),
    ).rejects.toThrow(/abort/i);
    expect(await leftovers()).toEqual([]);
  });
});

it('says when Helm is not there any more', async () => {
  const { error } = await renderPipeline({
    ...options(),
    helm: { command: '/nowhere/helm', version: '4.0.0' },
    pipeline: 'orders',
  });
  expect(error).toBe('/nowhere/helm was not found');
});

it('takes no folder name for an option of Helm', async () => {
  const release = {
    ...options({
      'pipelines/--post-renderer=sh/values.yaml':
        repository['pipelines/orders/values.yaml'],
      'pipelines/--post-renderer=sh/values-dev.yaml': '',
      'connect-clusters/-g/values.yaml':
        repository['connect-clusters/cdc/values.yaml'],
      'connect-clusters/-g/values-dev.yaml': '',
    }),
    pipeline: '--post-renderer=sh',
    cluster: '-g',
  };
  const message = /^The folder name ".*" cannot be the name of a /;
  await expect(renderPipeline(release)).rejects.toThrow(message);
  await expect(pipelineCommand(release)).rejects.toThrow(message);
  await expect(renderConnectCluster(release)).rejects.toThrow(message);
});

it('reads a value file with a comma in its path as one file', async () => {
  const { error, manifests, command } = await renderPipeline({
    ...options({
      'kafka-pipelines.yaml': repository['kafka-pipelines.yaml'].replace(
        'kafka-pipeline: [defaults/pipeline.yaml,',
        'kafka-pipeline: ["defaults/a,b.yaml",',
      ),
      'defaults/a,b.yaml': repository['defaults/pipeline.yaml'],
    }),
    pipeline: 'orders',
  });
  expect(error).toBeUndefined();
  expect(manifests).toContain('tasksMax: 2');
  expect(command).toContain(`-f '"defaults/a,b.yaml"' -f`);
});

import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { run } from './run';

const CONFIG = `environments:
  dev:
    charts: { kafka-pipeline: { path: charts/p }, kafka-connect: { path: charts/c } }
    valueFiles: { kafka-pipeline: [environments/dev.yaml], kafka-connect: [environments/dev.yaml] }
argocd: { repoURL: https://git.example.com/data.git }
`;
const CLUSTERS =
  'connectClusters: { cdc: { namespace: connect, kafkaCluster: main } }\n';

describe('render --argocd', () => {
  let root: string;

  beforeEach(async () => {
    root = await mkdtemp(join(tmpdir(), 'kafka-pipelines-'));
  });

  afterEach(async () => {
    await rm(root, { recursive: true, force: true });
  });

  async function render(files: Record<string, string>) {
    for (const [path, text] of Object.entries(files)) {
      await mkdir(dirname(join(root, path)), { recursive: true });
      await writeFile(join(root, path), text);
    }
    const written = { stdout: '', stderr: '' };
    const spies = (['stdout', 'stderr'] as const).map(name =>
      jest.spyOn(process[name], 'write').mockImplementation(text => {
        written[name] += String(text);
        return true;
      }),
    );
    try {
      const args = ['render', '--argocd', '--repository', root];
      return { code: await run(args), ...written };
    } finally {
      spies.forEach(spy => spy.mockRestore());
    }
  }

  it('prints what argocd/applicationset.yaml must hold', async () => {
    const { code, stdout, stderr } = await render({
      'kafka-pipelines.yaml': CONFIG,
      'environments/dev.yaml': CLUSTERS,
    });
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    expect(stdout.match(/^kind: .*/gm)).toEqual([
      'kind: AppProject',
      'kind: ApplicationSet',
      'kind: ApplicationSet',
    ]);
  });

  it('says where something stands that Argo CD cannot deploy', async () => {
    const { code, stdout, stderr } = await render({
      'kafka-pipelines.yaml': CONFIG.replace(
        '{ path: charts/c }',
        '{ bundled: 0.2.0 }',
      ),
      'environments/dev.yaml': CLUSTERS,
    });
    expect({ code, stdout }).toEqual({ code: 1, stdout: '' });
    expect(stderr).toContain(
      'kafka-pipelines.yaml:3:51 error argocd/stale Argo CD cannot deploy the bundled chart kafka-connect of dev',
    );
  });

  it('prints nothing when a file cannot be read, whose namespaces would be missing', async () => {
    const { code, stdout, stderr } = await render({
      'kafka-pipelines.yaml': CONFIG,
      'environments/dev.yaml': `${CLUSTERS}kafkaClusters: [`,
    });
    expect({ code, stdout }).toEqual({ code: 1, stdout: '' });
    expect(stderr).toContain('environments/dev.yaml:2:17 error yaml/syntax');
  });
});

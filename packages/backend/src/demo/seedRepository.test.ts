import { createMockDirectory } from '@backstage/backend-test-utils';
import { execFileSync } from 'node:child_process';
import { readdirSync } from 'node:fs';
import { resolve } from 'node:path';
import { seedRepository } from './seedRepository';

describe('seedRepository', () => {
  const folder = createMockDirectory();
  const git = (...args: string[]) =>
    execFileSync('git', ['--git-dir', folder.resolve('state/x.git'), ...args], {
      encoding: 'utf8',
    });

  beforeEach(() => {
    folder.setContent({
      source: { 'a.yaml': 'a: 1\n', pipelines: { 'b.yaml': 'b: 2\n' } },
    });
  });

  const seed = () =>
    seedRepository({
      source: folder.resolve('source'),
      target: folder.resolve('state/x.git'),
      branch: 'main',
    });

  it('commits the files of the folder to a bare repository', async () => {
    await expect(seed()).resolves.toBe(true);
    expect(git('ls-tree', '-r', '--name-only', 'main')).toBe(
      'a.yaml\npipelines/b.yaml\n',
    );
    expect(git('show', 'main:pipelines/b.yaml')).toBe('b: 2\n');
    expect(readdirSync(folder.resolve('state'))).toEqual(['x.git']);
  });

  it('makes the demo a repository that Argo CD could deploy', async () => {
    await seedRepository({
      source: resolve(__dirname, '../../../../examples/gitops'),
      target: folder.resolve('state/x.git'),
      branch: 'main',
    });
    const paths = git('ls-tree', '-r', '--name-only', 'main').split('\n');
    expect(paths).toContain('charts/kafka-pipeline-0.2.0/Chart.yaml');
    expect(git('show', 'main:kafka-pipelines.yaml')).toContain(
      'kafka-connect: { path: charts/kafka-connect-0.2.0 }',
    );
    expect(git('show', 'main:argocd/applicationset.yaml')).toContain(
      'kind: ApplicationSet',
    );
    expect(git('ls-tree', '-r', 'main')).not.toMatch(/^120000/m);
  });

  it('leaves an existing repository alone', async () => {
    await seed();
    const before = git('rev-parse', 'main');
    folder.addContent({ source: { 'c.yaml': 'c: 3\n' } });
    await expect(seed()).resolves.toBe(false);
    expect(git('rev-parse', 'main')).toBe(before);
  });

  it('makes one repository when two backends start at once', async () => {
    const results = await Promise.all([seed(), seed()]);
    expect(results).toContain(true);
    expect(git('rev-list', '--count', 'main').trim()).toBe('1');
    expect(readdirSync(folder.resolve('state'))).toEqual(['x.git']);
  });

  it('says which folder is missing and leaves nothing behind', async () => {
    await expect(
      seedRepository({
        source: folder.resolve('nowhere'),
        target: folder.resolve('state/x.git'),
        branch: 'main',
      }),
    ).rejects.toThrow(/demo\.seed\.from names a folder that is not there/);
    expect(() => readdirSync(folder.resolve('state'))).toThrow();
  });
});

import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { runInProcess } from '../__testUtils__/runInProcess';
import {
  removeRepositories,
  TestRepository,
} from './__testUtils__/gitRepository';

jest.setTimeout(120_000);

afterAll(removeRepositories);

const VALUES = 'pipelines/orders-cdc/values.yaml';

const review = (repository: TestRepository, ...args: string[]) =>
  runInProcess([
    'review',
    '--repository',
    repository.folder,
    '--base',
    'main',
    ...args,
  ]);

const textOf = (repository: TestRepository, path: string) =>
  readFileSync(join(repository.folder, path), 'utf8');

/** The example on main, and a branch from it. */
function changedExample(): TestRepository {
  const repository = new TestRepository();
  repository.commit();
  repository.branch('change');
  return repository;
}

describe('kafka-pipelines review', () => {
  it('says in one line that nothing changes', async () => {
    const repository = changedExample();
    repository.commit({ 'README.md': 'Other words\n' });
    const { code, stdout } = await review(repository);
    expect(code).toBe(0);
    expect(stdout).toContain(
      'Nothing changes for pipelines and Connect clusters',
    );
  });

  it('reviews what is committed, not what lies there', async () => {
    const repository = changedExample();
    const head = repository.commit({
      [VALUES]: textOf(repository, VALUES).replace('3306', '3307'),
    });
    repository.git('checkout', '--quiet', 'main');
    const { code, stdout } = await review(repository, '--head', head);
    expect(code).toBe(0);
    expect(stdout).toContain('| `config.database.port` | `3306` | `3307` |');
  });

  it('writes comment, full text, SARIF and JSON', async () => {
    const repository = changedExample();
    const head = repository.commit({
      [VALUES]: textOf(repository, VALUES).replace('tags:', 'tag:'),
    });
    const folder = join(repository.folder, 'out');
    const { code, stdout } = await review(repository, '--output-dir', folder);
    expect(code).toBe(1);
    const read = (name: string) => readFileSync(join(folder, name), 'utf8');
    expect(read('comment.md')).toBe(stdout);
    expect(read('full.md')).toContain('✘ Failed');
    expect(JSON.parse(read('review.json'))).toMatchObject({
      head,
      verdict: 'failure',
      findings: [{ file: VALUES, severity: 'error' }],
    });
    expect(JSON.parse(read('findings.sarif')).runs[0].results).toHaveLength(1);
  });

  it('prints no secret, whatever holds it', async () => {
    const repository = changedExample();
    repository.commit({
      [VALUES]: textOf(repository, VALUES).replace(
        '${secrets:connect-cdc/orders-db:password}',
        'hunter2-in-clear-text',
      ),
    });
    const folder = join(repository.folder, 'out');
    const { code, stdout, stderr } = await review(
      repository,
      '--output-dir',
      folder,
    );
    expect(code).toBe(1);
    expect(stdout).toContain('secret/plaintext');
    for (const text of [
      stdout,
      stderr,
      ...['full.md', 'review.json', 'findings.sarif'].map(name =>
        readFileSync(join(folder, name), 'utf8'),
      ),
    ]) {
      expect(text).not.toContain('hunter2');
    }
  });

  it('fails for a head that Helm cannot render', async () => {
    const repository = changedExample();
    repository.commit({
      'kafka-pipelines.yaml': textOf(
        repository,
        'kafka-pipelines.yaml',
      ).replaceAll('{ bundled: 0.2.0 }', '{ path: charts/missing }'),
    });
    const { code, stdout } = await review(repository);
    expect(code).toBe(1);
    expect(stdout).toContain('✘ Failed');
    expect(stdout).toContain('charts/missing');
  });

  it('says what is missing to post', async () => {
    const repository = changedExample();
    const { code, stderr } = await review(
      repository,
      '--post',
      '--pull-request',
      '7',
    );
    expect(code).toBe(2);
    expect(stderr).toMatch(/GITHUB_TOKEN|--repository-url/);
  });

  it.each([['--no-comment'], ['--pull-request', '7']])(
    'does not take %s without --post',
    async (...args) => {
      const { code, stdout, stderr } = await runInProcess(['review', ...args]);
      expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
      expect(stderr).toContain('belong to --post');
    },
  );

  describe('of an untrusted head', () => {
    /** A chart that would show that it was rendered. */
    const CHART = {
      'charts/own/Chart.yaml':
        'apiVersion: v2\nname: kafka-pipeline\nversion: 0.0.1\n',
      'charts/own/templates/a.yaml':
        'kind: ConfigMap\nmetadata: { name: rendered-{{ .Release.Name }} }\n',
    };

    it('renders with the charts and pins of the base, and names what it leaves', async () => {
      const repository = changedExample();
      repository.commit({
        ...CHART,
        'kafka-pipelines.yaml': textOf(
          repository,
          'kafka-pipelines.yaml',
        ).replaceAll(
          'kafka-pipeline: { bundled: 0.2.0 }',
          'kafka-pipeline: { path: charts/own }',
        ),
        [VALUES]: textOf(repository, VALUES).replace('3306', '3307'),
      });
      const { code, stdout } = await review(repository, '--untrusted-head');
      expect(stdout).not.toContain('ConfigMap');
      expect(stdout).toContain(
        '`kafka-pipelines.yaml` not rendered: it changes the charts, environments or rules',
      );
      expect(stdout).toContain('| `config.database.port` | `3306` | `3307` |');
      expect(stdout).toContain('+    database.port: "3307"');
      expect(stdout).toContain('⚠ Look twice');
      expect(code).toBe(0);
      // A maintainer sees what it does
      expect((await review(repository)).stdout).toContain(
        '| `dev` | `ConfigMap` | 7 |',
      );
    });

    it('is told what it is compared with, not by the head', async () => {
      const repository = changedExample();
      repository.commit({
        'kafka-pipelines.yaml': `${textOf(
          repository,
          'kafka-pipelines.yaml',
        ).replace(/^( *revision:).*$/m, '$1 change')}`,
      });
      const { code, stdout, stderr } = await runInProcess([
        ...['review', '--repository', repository.folder, '--untrusted-head'],
      ]);
      expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
      expect(stderr).toContain('--base <revision>');
    });

    it('does not judge by rules that it brings along', async () => {
      const repository = changedExample();
      repository.commit({
        'kafka-pipelines.yaml': `${textOf(
          repository,
          'kafka-pipelines.yaml',
        )}\nrules: { secret/plaintext: off }\n`,
        [VALUES]: textOf(repository, VALUES).replace(
          '${secrets:connect-cdc/orders-db:password}',
          'hunter2-in-clear-text',
        ),
      });
      const { code, stdout } = await review(repository, '--untrusted-head');
      expect(code).toBe(1);
      expect(stdout).toContain('secret/plaintext');
      expect(stdout).not.toContain('hunter2');
    });

    it('runs nothing of the head and fetches nothing for it', async () => {
      const repository = changedExample();
      const touched = join(repository.folder, 'touched');
      repository.commit({
        '.gitattributes': '* filter=evil diff=evil\n',
        '.helm/plugins/evil/plugin.yaml': `name: evil\ncommand: touch ${touched}\n`,
        'kafka-pipelines.yaml': textOf(
          repository,
          'kafka-pipelines.yaml',
        ).replaceAll(
          'kafka-pipeline: { bundled: 0.2.0 }',
          `kafka-pipeline: { oci: oci://127.0.0.1:1/evil, version: 1.0.0, digest: sha256:${'0'.repeat(
            64,
          )} }`,
        ),
        [VALUES]: textOf(repository, VALUES).replace('3306', '3307'),
      });
      const { code, stdout } = await review(repository, '--untrusted-head');
      expect(code).toBe(0);
      expect(stdout).toContain('+    database.port: "3307"');
      expect(stdout).not.toContain('Helm cannot render');
      expect(existsSync(touched)).toBe(false);
    });
  });
});

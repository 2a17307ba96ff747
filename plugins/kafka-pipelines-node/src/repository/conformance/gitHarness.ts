import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createGitRepository } from '../git/createGitRepository';
import { runGit } from '../git/runGit';
import type {
  CommitDescription,
  RepositoryHarness,
  RepositorySeed,
} from './harness';

const SEED_AUTHOR = 'Seed <seed@example.com> 1700000000 +0000';

export interface GitHarness extends RepositoryHarness {
  path: string;
  git(...args: string[]): Promise<string>;
}

/** A bare repository in a temporary folder. */
export async function createGitHarness(
  seed: RepositorySeed | undefined,
): Promise<GitHarness> {
  const folder = await mkdtemp(join(tmpdir(), 'gitops-repository-'));
  const path = join(folder, 'gitops.git');
  await runGit(
    ['init', '--quiet', '--bare', '--initial-branch=main', path],
    {},
  );
  const git = async (...args: string[]) =>
    (await runGit(args, { gitDir: path })).stdout.toString();
  const open = (branch = 'main') =>
    createGitRepository({ name: 'demo', path, branch });

  if (seed) {
    await runGit(['fast-import', '--quiet'], {
      gitDir: path,
      input: fastImport(seed),
    });
  }

  return {
    path,
    git,
    open,
    dispose: () => rm(folder, { recursive: true, force: true }),
    listCommits: async () =>
      (await git('rev-list', 'refs/heads/main')).split('\n').filter(Boolean),
    describeCommit: async commit => describeCommit(git, commit),
    async mergeFromSide(request) {
      const main = request.base;
      await git('update-ref', 'refs/heads/side', main);
      const result = await open('side').commit(request);
      if (result.kind !== 'created') throw new Error(result.kind);
      const { stdout } = await runGit(
        [
          'commit-tree',
          `${result.commit}^{tree}`,
          '-p',
          main,
          '-p',
          result.commit,
        ],
        {
          gitDir: path,
          input: 'Merge side',
          env: {
            GIT_AUTHOR_NAME: 'Seed',
            GIT_AUTHOR_EMAIL: 'seed@example.com',
            GIT_COMMITTER_NAME: 'Seed',
            GIT_COMMITTER_EMAIL: 'seed@example.com',
          },
        },
      );
      const merge = stdout.toString().trim();
      await git('update-ref', 'refs/heads/main', merge, main);
      await git('update-ref', '-d', 'refs/heads/side');
      return { side: result.commit, merge };
    },
  };
}

async function describeCommit(
  git: (...args: string[]) => Promise<string>,
  commit: string,
): Promise<CommitDescription> {
  const format = '%an%n%ae%n%P%n%T%n%(trailers:only,unfold,separator=%x1f)%n%B';
  const output = await git('show', '--no-patch', `--format=${format}`, commit);
  const [name, email, parents, tree, trailers, ...message] = output.split('\n');
  return {
    author: { name, email },
    parents: parents.split(' ').filter(Boolean),
    tree,
    trailers: trailers.split('\x1f').map(line => {
      const [key, ...value] = line.split(': ');
      return [key, value.join(': ')];
    }),
    message: message.join('\n').trimEnd(),
  };
}

function fastImport(seed: RepositorySeed): Buffer {
  const parts: Uint8Array[] = [];
  const line = (text: string) => parts.push(Buffer.from(`${text}\n`));
  const data = (content: string | Uint8Array) => {
    const bytes = Buffer.from(content);
    line(`data ${bytes.length}`);
    parts.push(bytes);
    line('');
  };
  line('commit refs/heads/main');
  line(`committer ${SEED_AUTHOR}`);
  data('Seed');
  for (const [path, content] of Object.entries(seed.files ?? {})) {
    line(`M 100644 inline ${path}`);
    data(content);
  }
  for (const [path, target] of Object.entries(seed.symlinks ?? {})) {
    line(`M 120000 inline ${path}`);
    data(target);
  }
  for (const path of seed.submodules ?? []) {
    line(`M 160000 ${'1'.repeat(40)} ${path}`);
  }
  line('done');
  return Buffer.concat(parts);
}

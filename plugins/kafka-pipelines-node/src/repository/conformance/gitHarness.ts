import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createGitRepository } from '../git/createGitRepository';
import { runGit } from '../git/runGit';
import { seedBareRepository } from './bareRepository';
import type { RepositoryHarness, RepositorySeed } from './harness';

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
  const bare = await seedBareRepository(path, seed);
  const open = (publish: 'commit' | 'branch') =>
    createGitRepository({ name: 'demo', path, branch: 'main', publish });
  return {
    path,
    git: bare.git,
    listCommits: bare.listCommits,
    describeCommit: bare.describeCommit,
    filesOf: bare.filesOf,
    mergeFromSide: bare.mergeFromSide,
    open: () => open('commit'),
    proposals: { ...bare.proposals, open: () => open('branch') },
    dispose: () => rm(folder, { recursive: true, force: true }),
  };
}

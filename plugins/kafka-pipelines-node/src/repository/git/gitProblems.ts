import { constants } from 'node:fs';
import { access } from 'node:fs/promises';
import { join } from 'node:path';
import { InputError, NotFoundError } from '@backstage/errors';
import { noBranch } from '../noBranch';
import { GitError, runGit } from './runGit';

/** Where a local git repository is and which branch of it is meant. @public */
export interface GitRepositoryOptions {
  /** Name in app-config. */
  name: string;
  /** Folder of a bare repository. */
  path: string;
  branch: string;
}

/** @throws NotFoundError, or InputError for one with a working tree, that says what to do about it. */
export async function assertBareRepository({
  name,
  path,
}: GitRepositoryOptions): Promise<void> {
  let bare: string;
  try {
    const { stdout } = await runGit(['rev-parse', '--is-bare-repository'], {
      gitDir: path,
    });
    bare = stdout.toString().trim();
  } catch (error) {
    if (!(error instanceof GitError)) throw error;
    throw new NotFoundError(
      `GitOps repository "${name}": there is no bare git repository at ${path}. Create one with "git init --bare" or "git clone --bare", or correct kafkaPipelines.repositories.${name}.git.url. (${error.stderr.trim()})`,
    );
  }
  if (bare !== 'true') {
    throw new InputError(
      `GitOps repository "${name}": ${path} has a working tree, which commits from here would leave behind. Use a bare repository ("git clone --bare").`,
    );
  }
}

/** Why a branch cannot be found, and what to do about it. */
export async function whyNoBranch(
  place: GitRepositoryOptions,
): Promise<string> {
  const { stdout } = await runGit(
    ['for-each-ref', '--count=10', '--format=%(refname:short)', 'refs/heads'],
    { gitDir: place.path },
  );
  return noBranch(place, stdout.toString().split('\n').filter(Boolean));
}

/** Why nothing can be written, or undefined when it can. */
export async function whyReadOnly({
  name,
  path,
}: GitRepositoryOptions): Promise<string | undefined> {
  for (const folder of ['objects', 'refs/heads']) {
    try {
      await access(join(path, folder), constants.W_OK);
    } catch {
      return `The folder ${folder} of GitOps repository "${name}" is not writable for the user this process runs as`;
    }
  }
  return undefined;
}

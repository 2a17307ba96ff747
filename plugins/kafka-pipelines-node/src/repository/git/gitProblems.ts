import { constants } from 'node:fs';
import { access } from 'node:fs/promises';
import { join } from 'node:path';
import { InputError, NotFoundError } from '@backstage/errors';
import { GitError, runGit } from './runGit';

/** A bare repository on this machine. */
export interface NamedFolder {
  /** Name in app-config. */
  name: string;
  path: string;
}

/** @throws NotFoundError, or InputError for one with a working tree, that says what to do about it. */
export async function assertBareRepository({
  name,
  path,
}: NamedFolder): Promise<void> {
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

/** Why nothing can be written, or undefined when it can. */
export async function whyReadOnly({
  name,
  path,
}: NamedFolder): Promise<string | undefined> {
  for (const folder of ['objects', 'refs/heads']) {
    try {
      await access(join(path, folder), constants.W_OK);
    } catch {
      return `The folder ${folder} of GitOps repository "${name}" is not writable for the user this process runs as`;
    }
  }
  return undefined;
}

import { resolve } from 'node:path';
import type { Config } from '@backstage/config';
import { InputError } from '@backstage/errors';
import { assertKeys, readChoice } from './configKeys';
import { configuredNames } from './configuredNames';
import { readGitPlace, type GitPlace } from './git/gitConfig';
import { readGithubPlace, type GithubPlace } from './github/githubConfig';

/** One entry of `kafkaPipelines.repositories`. @public */
export type RepositoryConfig = GitRepositoryConfig | GithubRepositoryConfig;

/** An entry with `git`. @public */
export interface GitRepositoryConfig {
  name: string;
  git: GitPlace;
  branch: string;
  publish: 'commit' | 'branch';
}

/** An entry with `github`. @public */
export interface GithubRepositoryConfig {
  name: string;
  github: GithubPlace;
  branch: string;
  publish: 'pullRequest' | 'commit';
}

/** What app-config says about GitOps repositories. @public */
export interface RepositoriesConfig {
  repositories: RepositoryConfig[];
  /** The repository that is meant where none is named; absent when that has to be said. */
  defaultRepository?: string;
  /** Absolute path of the folder for copies of repositories on git servers; absent for one below the temporary folder. */
  stateDirectory?: string;
}

const ROOT = 'kafkaPipelines';
const DEFAULT_BRANCH = 'main';

/** A name is part of addresses and of config keys; this is Backstage's rule for the latter. */
const NAME = /^[a-z][a-z0-9]*(?:[-_][a-z][a-z0-9]*)*$/i;

/**
 * Reads `kafkaPipelines.repositories` and `kafkaPipelines.defaultRepository`.
 *
 * @param cwd - what relative paths are relative to; default is the working
 * directory of this process
 * @throws InputError that names the config key. No value of `url` is repeated
 * in it, as an address may hold a password.
 * @public
 */
export function readRepositoriesConfig(
  config: Config,
  cwd: string = process.cwd(),
): RepositoriesConfig {
  const key = `${ROOT}.repositories`;
  const all = config.getOptionalConfig(key);
  const names = all?.keys() ?? [];
  const repositories = names.map(name => {
    if (!NAME.test(name)) {
      throw new InputError(
        `${key}: the name "${name}" must be letters, digits, single dashes and underscores, each part starting with a letter`,
      );
    }
    return readRepository(config, `${key}.${name}`, name, cwd);
  });

  const chosen = config.getOptionalString(`${ROOT}.defaultRepository`);
  if (chosen !== undefined && !names.includes(chosen)) {
    throw new InputError(
      `${ROOT}.defaultRepository is "${chosen}", which is not configured. ${configuredNames(
        names,
      )}`,
    );
  }
  const [only] = names.length === 1 ? names : [];
  const state = config.getOptionalString(`${ROOT}.stateDirectory`);
  return {
    repositories,
    defaultRepository: chosen ?? only,
    ...(state !== undefined && { stateDirectory: resolve(cwd, state) }),
  };
}

function readRepository(
  root: Config,
  key: string,
  name: string,
  cwd: string,
): RepositoryConfig {
  const config = root.getConfig(key);
  assertKeys(config, key, ['git', 'github', 'branch', 'publish']);
  const branch = readBranch(config, `${key}.branch`);
  if (config.has('git') && config.has('github')) {
    throw new InputError(`${key} has both git and github; remove one`);
  }
  if (config.has('github')) {
    return {
      name,
      github: readGithubPlace(root.getConfig(`${key}.github`), `${key}.github`),
      branch,
      publish: readChoice(config, key, {
        name: 'publish',
        choices: ['pullRequest', 'commit'],
      }),
    };
  }
  if (!config.has('git')) {
    throw new InputError(
      `${key} has neither git nor github: where the repository is`,
    );
  }
  return {
    name,
    git: readGitPlace(root.getConfig(`${key}.git`), `${key}.git`, cwd),
    branch,
    publish: readChoice(config, key, {
      name: 'publish',
      choices: ['commit', 'branch'],
    }),
  };
}

/** The rules of `git check-ref-format --branch`, and no full ref name, which git would take for a branch in a folder `refs`. */
function readBranch(config: Config, key: string): string {
  const branch = config.getOptionalString('branch') ?? DEFAULT_BRANCH;
  const bad =
    /[\p{Cc}\p{Cs} ~^:?*[\\]|\.\.|@\{|\/\/|^[-/]|[/.]$|(^|\/)\.|\.lock(\/|$)/u;
  if (bad.test(branch) || ['@', 'HEAD'].includes(branch)) {
    throw new InputError(`${key} "${branch}" is not a name git allows`);
  }
  if (branch.startsWith('refs/')) {
    throw new InputError(
      `${key} "${branch}" must be the short name, without refs/heads/`,
    );
  }
  return branch;
}

import { resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Config } from '@backstage/config';
import { InputError } from '@backstage/errors';
import { configuredNames } from './configuredNames';

/** One entry of `kafkaPipelines.repositories`. @public */
export interface RepositoryConfig {
  name: string;
  git: {
    /** Absolute path of a bare repository on this machine. */
    path: string;
  };
  branch: string;
  publish: 'commit';
}

/** What app-config says about GitOps repositories. @public */
export interface RepositoriesConfig {
  repositories: RepositoryConfig[];
  /** The repository that is meant where none is named; absent when that has to be said. */
  defaultRepository?: string;
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
  return { repositories, defaultRepository: chosen ?? only };
}

function readRepository(
  root: Config,
  key: string,
  name: string,
  cwd: string,
): RepositoryConfig {
  const config = root.getConfig(key);
  assertKeys(config, key, ['git', 'branch', 'publish']);
  if (!config.has('git')) {
    throw new InputError(`${key}.git is missing: where the repository is`);
  }
  const git = root.getConfig(`${key}.git`);
  assertKeys(git, `${key}.git`, ['url']);
  return {
    name,
    git: { path: localPath(git.getString('url'), `${key}.git.url`, cwd) },
    branch: readBranch(config, `${key}.branch`),
    publish: readPublish(config, `${key}.publish`),
  };
}

function assertKeys(config: Config, key: string, valid: string[]) {
  const unknown = config.keys().find(found => !valid.includes(found));
  if (unknown) {
    throw new InputError(
      `${key}.${unknown} is not a known key; known are ${valid.join(', ')}`,
    );
  }
}

function localPath(url: string, key: string, cwd: string): string {
  const scheme = /^([a-z][a-z0-9+.-]+):/i.exec(url)?.[1].toLowerCase();
  if (scheme === 'file') {
    const rest = url.slice('file:'.length);
    if (!rest.startsWith('//')) return resolve(cwd, notEmpty(rest, key));
    try {
      return fileURLToPath(url);
    } catch {
      throw new InputError(
        `${key} is not a file address of this machine; write file:///absolute/path or file:relative/path`,
      );
    }
  }
  if (scheme !== undefined || /^[^/\\]*@[^/\\]*:/.test(url)) {
    throw new InputError(
      `${key} is a remote address${
        scheme ? ` (${scheme}:)` : ''
      }; only a path or a file: address of a local bare repository is supported`,
    );
  }
  return resolve(cwd, notEmpty(url, key));
}

function notEmpty(path: string, key: string): string {
  if (path.trim() === '') throw new InputError(`${key} is empty`);
  return path;
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

function readPublish(config: Config, key: string): 'commit' {
  const publish = config.getOptionalString('publish') ?? 'commit';
  if (publish !== 'commit') {
    throw new InputError(
      `${key} is "${publish}", but a git repository is only published to by "commit"`,
    );
  }
  return publish;
}

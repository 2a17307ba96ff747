import { InputError, NotFoundError } from '@backstage/errors';
import type {
  GitRepositoryConfig,
  RepositoriesConfig,
  RepositoryConfig,
} from './config';
import { configuredNames } from './configuredNames';
import { createGitRepository } from './git/createGitRepository';
import { createGithubRepository } from './github/createGithubRepository';
import type { GithubAddress } from './github/githubAddress';
import type { GithubConnection } from './github/githubConnection';
import type { GitOpsRepository } from './types';

/** The GitOps repositories of app-config. @public */
export interface GitOpsRepositories {
  /** All, in the order of app-config. */
  list(): GitOpsRepository[];
  /**
   * One by its name; without a name `kafkaPipelines.defaultRepository`, else
   * the only one there is.
   *
   * @throws NotFoundError that lists the names there are.
   */
  get(name?: string): GitOpsRepository;
}

/** How servers are reached that Backstage has credentials for. @public */
export interface RepositoryConnections {
  /** @throws InputError for a host without credentials. */
  github(address: GithubAddress): GithubConnection;
}

/**
 * One adapter per configured repository, made once: they keep what they read.
 *
 * @throws InputError naming the config key of a repository that cannot be used.
 * @public
 */
export function createRepositories(
  config: RepositoriesConfig,
  connections: RepositoryConnections,
): GitOpsRepositories {
  const repositories = new Map<string, GitOpsRepository>(
    config.repositories.map(repository => [
      repository.name,
      createRepository(repository, connections),
    ]),
  );
  return {
    list: () => [...repositories.values()],
    get(name = config.defaultRepository) {
      const names = configuredNames([...repositories.keys()]);
      if (name === undefined) {
        throw new NotFoundError(
          repositories.size === 0
            ? names
            : `Several GitOps repositories are configured: name one, or set kafkaPipelines.defaultRepository. ${names}`,
        );
      }
      const repository = repositories.get(name);
      if (!repository) {
        throw new NotFoundError(
          `There is no GitOps repository "${name}". ${names}`,
        );
      }
      return repository;
    },
  };
}

function createRepository(
  repository: RepositoryConfig,
  connections: RepositoryConnections,
): GitOpsRepository {
  if ('git' in repository) return createFromGit(repository);
  const { github, ...rest } = repository;
  return createGithubRepository({
    ...rest,
    ...github,
    connection: connections.github(github),
  });
}

function createFromGit({
  name,
  git,
  branch,
  publish,
}: GitRepositoryConfig): GitOpsRepository {
  const key = `kafkaPipelines.repositories.${name}`;
  if (!('path' in git)) {
    throw new InputError(
      `${key}.git.url is a remote address; only a path or a file: address of a local bare repository is supported`,
    );
  }
  if (publish !== 'commit') {
    throw new InputError(
      `${key}.publish is "${publish}", but a local git repository is only published to by "commit"`,
    );
  }
  return createGitRepository({ name, path: git.path, branch });
}

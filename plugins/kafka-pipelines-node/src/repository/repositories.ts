import { NotFoundError } from '@backstage/errors';
import type { GithubRepositoryConfig, RepositoriesConfig } from './config';
import { configuredNames } from './configuredNames';
import { createGitRepository } from './git/createGitRepository';
import type { GitLogger } from './git/MirrorOrigin';
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

/**
 * Adapters that are not loaded before somebody needs them: the command line
 * starts without what they import.
 * @public
 */
export interface RepositoryAdapters {
  /** @throws InputError for a host that Backstage has no credentials for. */
  github(repository: GithubRepositoryConfig): GitOpsRepository;
  /** Told what becomes of copies of repositories on git servers. */
  logger?: GitLogger;
}

/**
 * One adapter per configured repository, made once: they keep what they read.
 *
 * @throws InputError naming the config key of a repository that cannot be used.
 * @public
 */
export function createRepositories(
  config: RepositoriesConfig,
  adapters: RepositoryAdapters,
): GitOpsRepositories {
  const repositories = new Map<string, GitOpsRepository>(
    config.repositories.map(repository => [
      repository.name,
      'git' in repository
        ? createGitRepository({
            ...repository.git,
            name: repository.name,
            branch: repository.branch,
            publish: repository.publish,
            stateFolder: config.stateDirectory,
            logger: adapters.logger,
          })
        : adapters.github(repository),
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

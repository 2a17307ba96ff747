import { NotFoundError } from '@backstage/errors';
import type { RepositoriesConfig } from './config';
import { configuredNames } from './configuredNames';
import { createGitRepository } from './git/createGitRepository';
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
 * One adapter per configured repository, made once: they keep what they read.
 * @public
 */
export function createRepositories(
  config: RepositoriesConfig,
): GitOpsRepositories {
  const repositories = new Map<string, GitOpsRepository>(
    config.repositories.map(({ name, git, branch }) => [
      name,
      createGitRepository({ name, path: git.path, branch }),
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

import {
  coreServices,
  createServiceFactory,
  createServiceRef,
} from '@backstage/backend-plugin-api';
import { readRepositoriesConfig } from '../repository/config';
import { probeGit } from '../repository/git/gitVersion';
import {
  createRepositories,
  type GitOpsRepositories,
} from '../repository/repositories';

export type { GitOpsRepositories };

/**
 * The GitOps repositories of `kafkaPipelines.repositories`, shared by all
 * plugins of a backend. Wrong config and a missing git stop the start.
 * @public
 */
export const gitOpsRepositoriesServiceRef =
  createServiceRef<GitOpsRepositories>({
    id: 'kafka-pipelines.gitops-repositories',
    scope: 'root',
    defaultFactory: async service =>
      createServiceFactory({
        service,
        deps: {
          config: coreServices.rootConfig,
          logger: coreServices.rootLogger,
        },
        async factory({ config, logger }) {
          const repositories = readRepositoriesConfig(config);
          if (repositories.repositories.length > 0) {
            logger.info(
              `GitOps repositories: ${repositories.repositories
                .map(({ name, branch }) => `${name} (branch ${branch})`)
                .join(', ')}; git ${await probeGit()}`,
            );
          }
          return createRepositories(repositories);
        },
      }),
  });

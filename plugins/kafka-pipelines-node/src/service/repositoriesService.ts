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
import { githubRepositories } from './githubRepositories';

export type { GitOpsRepositories };

/**
 * The GitOps repositories of `kafkaPipelines.repositories`, shared by all
 * plugins of a backend. Wrong config, a host of GitHub without credentials and a
 * missing git stop the start.
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
          const read = readRepositoriesConfig(config);
          const { repositories } = read;
          if (repositories.length > 0) {
            const git = repositories.some(repository => 'git' in repository)
              ? `; git ${await probeGit()}`
              : '';
            logger.info(
              `GitOps repositories: ${repositories
                .map(({ name, branch }) => `${name} (branch ${branch})`)
                .join(', ')}${git}`,
            );
          }
          return createRepositories(read, {
            github: githubRepositories(config),
            logger,
          });
        },
      }),
  });

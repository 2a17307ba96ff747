import { isError } from '@backstage/errors';
import { RepositoryList } from '@kafka-pipelines/backstage-plugin-kafka-pipelines-common';
import { GitOpsRepositories } from '@kafka-pipelines/backstage-plugin-kafka-pipelines-node/service';

function defaultRepository(repositories: GitOpsRepositories) {
  try {
    return repositories.get().name;
  } catch (error) {
    // Several repositories without a default are a valid configuration.
    if (isError(error) && error.name === 'NotFoundError') {
      return undefined;
    }
    throw error;
  }
}

/** The configured repositories, as a form needs them. */
export function repositoryList(
  repositories: GitOpsRepositories,
): RepositoryList {
  return {
    defaultRepository: defaultRepository(repositories),
    repositories: repositories
      .list()
      .map(({ name, branch, publish, webUrl }) => ({
        name,
        branch,
        publish,
        ...(webUrl !== undefined && { url: webUrl }),
      })),
  };
}

import {
  coreServices,
  createBackendFeatureLoader,
} from '@backstage/backend-plugin-api';
import { readRepositoriesConfig } from '@kafka-pipelines/backstage-plugin-kafka-pipelines-node';
import { resolve } from 'node:path';
import { seedRepository } from './seedRepository';

/**
 * Copies the example files into a local bare repository at the first start, as
 * `demo.seed` in app-config says. A feature loader runs before every plugin, so
 * the first read of the catalog finds the repository.
 */
export default createBackendFeatureLoader({
  deps: { config: coreServices.rootConfig, logger: coreServices.rootLogger },
  async *loader({ config, logger }) {
    const seed = config.getOptionalConfig('demo.seed');
    if (!seed) return;
    const name = seed.getString('repository');
    const repository = readRepositoriesConfig(config).repositories.find(
      candidate => candidate.name === name,
    );
    if (!repository) {
      throw new Error(
        `demo.seed.repository in app-config names ${name}, which kafkaPipelines.repositories does not have`,
      );
    }
    if (!('git' in repository) || !('path' in repository.git)) {
      throw new Error(
        `demo.seed.repository in app-config names ${name}, which is no git repository on this machine`,
      );
    }
    const { branch, git } = repository;
    const seeded = await seedRepository({
      source: resolve(seed.getString('from')),
      target: git.path,
      branch,
    });
    if (seeded) {
      logger.info(
        `Created the GitOps repository "${name}" from the examples in ${git.path}; delete it to start over`,
      );
    }
  },
});

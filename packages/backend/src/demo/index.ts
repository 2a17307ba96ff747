import {
  coreServices,
  createBackendFeatureLoader,
} from '@backstage/backend-plugin-api';
import { fileURLToPath } from 'node:url';
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
    const repository = config.getConfig(`kafkaPipelines.repositories.${name}`);
    const url = repository.getString('git.url');
    const target = url.startsWith('file:///')
      ? fileURLToPath(url)
      : resolve(url.replace(/^file:/, ''));
    const seeded = await seedRepository({
      source: resolve(seed.getString('from')),
      target,
      branch: repository.getOptionalString('branch') ?? 'main',
    });
    if (seeded) {
      logger.info(
        `Created the GitOps repository "${name}" from the examples in ${target}; delete it to start over`,
      );
    }
  },
});

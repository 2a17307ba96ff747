import type { Config } from '@backstage/config';

/**
 * Namespace that the catalog provider of a repository puts its entities into;
 * undefined stands for the catalog's default.
 * @public
 */
export function entityNamespace(
  config: Config,
  repository: string,
): string | undefined {
  const providers = config.getOptionalConfig(
    'catalog.providers.kafkaPipelines',
  );
  const id = providers
    ?.keys()
    .find(
      key =>
        (providers.getOptionalString(`${key}.repository`) ?? key) ===
        repository,
    );
  return id === undefined
    ? undefined
    : providers?.getOptionalString(`${id}.namespace`);
}

import type { KafkaPipelinesApi } from '@kafka-pipelines/backstage-plugin-kafka-pipelines-react';

/**
 * The repository a form writes to, by the rule of `kafka:pipeline:fill`: the
 * one its `ui:options` name, else the default of the backend.
 *
 * @throws when there is no default among several
 */
export async function formRepository(
  api: KafkaPipelinesApi,
  named: string | undefined,
  options?: { signal?: AbortSignal },
): Promise<string> {
  if (named) return named;
  const { repositories, defaultRepository } = await api.listRepositories(
    options,
  );
  if (defaultRepository) return defaultRepository;
  throw new Error(
    repositories.length === 0
      ? 'No GitOps repository is configured. Add one below kafkaPipelines.repositories in app-config.'
      : `The template must say which repository it writes to: ${repositories
          .map(({ name }) => name)
          .join(', ')}`,
  );
}

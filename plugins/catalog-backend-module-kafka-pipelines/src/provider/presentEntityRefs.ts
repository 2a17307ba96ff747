import { AuthService } from '@backstage/backend-plugin-api';
import { stringifyEntityRef } from '@backstage/catalog-model';
import { CatalogService } from '@backstage/plugin-catalog-node';
import { ANNOTATION_REPOSITORY } from '@kafka-pipelines/backstage-plugin-kafka-pipelines-common';

/**
 * References of the entities of one repository that the catalog holds now.
 * The catalog is asked, and not this process, because the answer has to be
 * right after a restart and on every replica.
 */
export async function presentEntityRefs(options: {
  catalog: CatalogService;
  auth: AuthService;
  repository: string;
  namespace: string;
}): Promise<string[]> {
  const { catalog, auth, repository, namespace } = options;
  const refs: string[] = [];
  const pages = catalog.streamEntities(
    {
      filter: {
        [`metadata.annotations.${ANNOTATION_REPOSITORY}`]: repository,
        'metadata.namespace': namespace,
      },
      fields: ['kind', 'metadata.namespace', 'metadata.name'],
    },
    { credentials: await auth.getOwnServiceCredentials() },
  );
  for await (const page of pages) {
    refs.push(...page.map(entity => stringifyEntityRef(entity)));
  }
  return refs;
}

import { useCallback } from 'react';
import { useApiHolder } from '@backstage/frontend-plugin-api';
import {
  defaultEntityPresentation,
  entityPresentationApiRef,
} from '@backstage/plugin-catalog-react';
import { useAsync } from '@kafka-pipelines/backstage-plugin-kafka-pipelines-react';

const context = { defaultKind: 'Group' };

/**
 * The name people know an owner by: from the catalog once it has answered,
 * else from the reference itself.
 */
export function useOwnerTitles(owners: string[]): (owner: string) => string {
  const presentationApi = useApiHolder().get(entityPresentationApiRef);
  const load = useCallback(
    async () =>
      new Map(
        await Promise.all(
          owners.map(async owner => {
            const presentation = await presentationApi?.forEntity(
              owner,
              context,
            ).promise;
            return [owner, presentation?.primaryTitle] as const;
          }),
        ),
      ),
    [owners, presentationApi],
  );
  const { value: titles } = useAsync(load);
  return useCallback(
    owner =>
      titles?.get(owner) ??
      defaultEntityPresentation(owner, context).primaryTitle,
    [titles],
  );
}

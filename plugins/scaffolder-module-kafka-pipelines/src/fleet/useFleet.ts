import { useApi } from '@backstage/frontend-plugin-api';
import type { FleetSummary } from '@kafka-pipelines/backstage-plugin-kafka-pipelines-common';
import {
  AsyncState,
  kafkaPipelinesApiRef,
  useAsync,
} from '@kafka-pipelines/backstage-plugin-kafka-pipelines-react';
import { useCallback } from 'react';
import { formRepository } from './formRepository';

/**
 * What the GitOps repository of a form holds: its environments, its Connect
 * clusters and the pipelines there are.
 */
export function useFleet(repository?: string): AsyncState<FleetSummary> {
  const api = useApi(kafkaPipelinesApiRef);
  return useAsync(
    useCallback(
      async signal =>
        api.getFleet(await formRepository(api, repository, { signal }), {
          signal,
        }),
      [api, repository],
    ),
  );
}

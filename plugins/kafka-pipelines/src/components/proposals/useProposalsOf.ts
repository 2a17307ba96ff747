import { useCallback } from 'react';
import { useApi } from '@backstage/frontend-plugin-api';
import type { ProposalSummary } from '@kafka-pipelines/backstage-plugin-kafka-pipelines-common';
import {
  kafkaPipelinesApiRef,
  useAsync,
  type AsyncState,
} from '@kafka-pipelines/backstage-plugin-kafka-pipelines-react';
import type { PipelineLocation } from '../../entityFilters';

/** Changes of one pipeline that wait for review. */
export function useProposalsOf({
  repository,
  name,
}: PipelineLocation): AsyncState<ProposalSummary[]> {
  const api = useApi(kafkaPipelinesApiRef);
  const load = useCallback(
    async (signal: AbortSignal) => {
      const { proposals } = await api.listProposals(repository, { signal });
      return proposals.filter(({ pipelines }) =>
        pipelines.some(pipeline => pipeline.name === name),
      );
    },
    [api, repository, name],
  );
  return useAsync(load);
}

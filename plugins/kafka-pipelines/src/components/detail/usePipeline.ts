import { useCallback } from 'react';
import { useApi } from '@backstage/frontend-plugin-api';
import type { PipelineDetail } from '@kafka-pipelines/backstage-plugin-kafka-pipelines-common';
import {
  kafkaPipelinesApiRef,
  useAsync,
  type AsyncState,
} from '@kafka-pipelines/backstage-plugin-kafka-pipelines-react';
import type { PipelineLocation } from '../../entityFilters';

/** Reads one pipeline from its repository. */
export function usePipeline({
  repository,
  name,
}: PipelineLocation): AsyncState<PipelineDetail> {
  const api = useApi(kafkaPipelinesApiRef);
  const load = useCallback(
    (signal: AbortSignal) => api.getPipeline(repository, name, { signal }),
    [api, repository, name],
  );
  return useAsync(load);
}

import { useCallback } from 'react';
import type {
  PipelineDetail,
  ProposalSummary,
} from '@kafka-pipelines/backstage-plugin-kafka-pipelines-common';
import type { PipelineLocation } from '../../entityFilters';
import { useProposals } from '../proposals/useProposals';
import { useWhileVisible } from '../shared/useWhileVisible';
import { isNotFound } from './isNotFound';
import { usePipeline } from './usePipeline';

const POLL_MILLISECONDS = 20_000;

/** A pipeline and its changes that wait for review. */
export interface PipelineInReview {
  /** Absent while it is read, where that failed, and when it is gone. */
  detail?: PipelineDetail;
  /** Why it cannot be shown. */
  error?: Error;
  /** Absent while they are read and where that failed. */
  proposals?: ProposalSummary[];
  isLoadingProposals: boolean;
  retry: () => void;
}

/**
 * Reads a pipeline, and again when one of its proposals was merged or changed;
 * where it cannot be read, every few seconds, as it may be merged meanwhile.
 */
export function usePipelineInReview(
  location: PipelineLocation,
): PipelineInReview {
  const pipeline = usePipeline(location);
  const { value, error, retry, refresh } = pipeline;
  const isGone = isNotFound(error);
  const isShown = value !== undefined && !isGone;
  const proposals = useProposals(location, isShown ? refresh : retry);
  const { retry: retryProposals } = proposals;

  useWhileVisible(refresh, POLL_MILLISECONDS, !isShown && error !== undefined);

  return {
    detail: isShown ? value : undefined,
    error: isShown ? undefined : error,
    proposals: proposals.value?.proposals,
    isLoadingProposals: proposals.loading,
    retry: useCallback(() => {
      retry();
      retryProposals();
    }, [retry, retryProposals]),
  };
}

import { Button } from '@backstage/ui';
import type { ProposalSummary } from '@kafka-pipelines/backstage-plugin-kafka-pipelines-common';
import { ErrorAlert } from '@kafka-pipelines/backstage-plugin-kafka-pipelines-react';
import type { PipelineLocation } from '../../entityFilters';
import { ProposedPipeline } from '../proposals/ProposedPipeline';
import { EmptyMessage } from '../shared/EmptyMessage';
import { isNotFound } from './isNotFound';
import { PipelineSkeleton } from './PipelineSkeleton';

interface PipelineFailureProps {
  location: PipelineLocation;
  error: Error;
  /** Its changes that wait for review, as one of them may be what makes it. */
  proposals?: ProposalSummary[];
  isLoadingProposals?: boolean;
  onRetry: () => void;
}

/** Why a pipeline cannot be shown: it is not merged, not there, or reading it failed. */
export function PipelineFailure(props: PipelineFailureProps) {
  const { location, error, proposals, isLoadingProposals, onRetry } = props;
  if (isNotFound(error)) {
    if (isLoadingProposals && !proposals) {
      return <PipelineSkeleton />;
    }
    const creating = proposals?.filter(({ pipelines }) =>
      pipelines.some(
        ({ name, becomes }) => name === location.name && becomes === 'new',
      ),
    );
    if (creating?.length) {
      return (
        <ProposedPipeline
          name={location.name}
          proposals={creating}
          onRetry={onRetry}
        />
      );
    }
    return (
      <EmptyMessage
        title={`No pipeline ${location.name} in ${location.repository}`}
        actions={
          <Button variant="secondary" onPress={onRetry}>
            Look again
          </Button>
        }
      >
        A pipeline that was proposed on a branch or in a pull request appears
        here once it is merged. If it was removed, Git still has its history.
      </EmptyMessage>
    );
  }
  return (
    <ErrorAlert
      title={`The pipeline ${location.name} could not be read`}
      error={error}
      onRetry={onRetry}
    />
  );
}

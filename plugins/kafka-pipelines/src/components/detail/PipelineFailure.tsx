import { Button } from '@backstage/ui';
import { ResponseError } from '@backstage/errors';
import type { ProposalSummary } from '@kafka-pipelines/backstage-plugin-kafka-pipelines-common';
import {
  ErrorAlert,
  type AsyncState,
} from '@kafka-pipelines/backstage-plugin-kafka-pipelines-react';
import type { PipelineLocation } from '../../entityFilters';
import { ProposedPipeline } from '../proposals/ProposedPipeline';
import { EmptyMessage } from '../shared/EmptyMessage';
import { PipelineSkeleton } from './PipelineSkeleton';

interface PipelineFailureProps {
  location: PipelineLocation;
  error: Error;
  /** Its changes that wait for review, where one of them may be what makes it. */
  proposals?: AsyncState<ProposalSummary[]>;
  onRetry: () => void;
}

/** Why a pipeline cannot be shown: it is not merged, not there, or reading it failed. */
export function PipelineFailure(props: PipelineFailureProps) {
  const { location, error, proposals, onRetry } = props;
  if (error instanceof ResponseError && error.statusCode === 404) {
    if (proposals?.loading && !proposals.value) {
      return <PipelineSkeleton />;
    }
    if (proposals?.value?.length) {
      return (
        <ProposedPipeline
          name={location.name}
          proposals={proposals.value}
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

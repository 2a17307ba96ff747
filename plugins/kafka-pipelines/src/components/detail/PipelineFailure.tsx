import { Button } from '@backstage/ui';
import { ResponseError } from '@backstage/errors';
import { ErrorAlert } from '@kafka-pipelines/backstage-plugin-kafka-pipelines-react';
import type { PipelineLocation } from '../../entityFilters';
import { EmptyMessage } from '../shared/EmptyMessage';

interface PipelineFailureProps {
  location: PipelineLocation;
  error: Error;
  onRetry: () => void;
}

/** Why a pipeline cannot be shown: it is not there, or reading it failed. */
export function PipelineFailure(props: PipelineFailureProps) {
  const { location, error, onRetry } = props;
  if (error instanceof ResponseError && error.statusCode === 404) {
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

import { useCallback } from 'react';
import { Flex, Skeleton } from '@backstage/ui';
import { useApi } from '@backstage/frontend-plugin-api';
import type { PipelineSummary } from '@kafka-pipelines/backstage-plugin-kafka-pipelines-common';
import {
  EnvironmentTabs,
  ErrorAlert,
  kafkaPipelinesApiRef,
  RenderedManifestsView,
  useAsync,
} from '@kafka-pipelines/backstage-plugin-kafka-pipelines-react';
import { EmptyMessage } from '../shared/EmptyMessage';

interface PipelineManifestsProps {
  summary: PipelineSummary;
}

/** Manifests of a pipeline; an environment is rendered when it is looked at. */
export function PipelineManifests({ summary }: PipelineManifestsProps) {
  if (summary.environments.length === 0) {
    return (
      <EmptyMessage title="In no environment">
        The pipeline joins an environment when{' '}
        <code>values-&lt;environment&gt;.yaml</code> exists in its folder; the
        file may be empty.
      </EmptyMessage>
    );
  }
  return (
    <EnvironmentTabs environments={summary.environments}>
      {environment => (
        <EnvironmentManifests
          repository={summary.repository}
          name={summary.name}
          environment={environment}
        />
      )}
    </EnvironmentTabs>
  );
}

function EnvironmentManifests(props: {
  repository: string;
  name: string;
  environment: string;
}) {
  const { repository, name, environment } = props;
  const api = useApi(kafkaPipelinesApiRef);
  const load = useCallback(
    (signal: AbortSignal) =>
      api.getManifests(repository, name, environment, { signal }),
    [api, repository, name, environment],
  );
  const { value, error, retry } = useAsync(load);

  if (error) {
    return (
      <ErrorAlert
        title={`The manifests for ${environment} could not be rendered`}
        error={error}
        onRetry={retry}
      />
    );
  }
  if (!value) {
    return (
      <Flex
        direction="column"
        gap="2"
        role="status"
        aria-label={`Rendering ${environment}`}
      >
        <Skeleton width="100%" height={320} />
      </Flex>
    );
  }
  return <RenderedManifestsView rendered={value} />;
}

import { useCallback } from 'react';
import {
  ButtonIcon,
  Container,
  Flex,
  Header,
  Skeleton,
  Tooltip,
  TooltipTrigger,
} from '@backstage/ui';
import { useApi } from '@backstage/frontend-plugin-api';
import type { FleetSummary } from '@kafka-pipelines/backstage-plugin-kafka-pipelines-common';
import {
  ErrorAlert,
  kafkaPipelinesApiRef,
  useAsync,
} from '@kafka-pipelines/backstage-plugin-kafka-pipelines-react';
import { RiRefreshLine } from '@remixicon/react';
import { ProposedChanges } from '../proposals/ProposedChanges';
import { useProposals } from '../proposals/useProposals';
import { EmptyMessage } from '../shared/EmptyMessage';
import { CreatePipelineButton } from './CreatePipelineButton';
import { FleetPipelines } from './FleetPipelines';
import { loadFleets, type LoadedFleets } from './loadFleets';
import { RepositoryFindings } from './RepositoryFindings';

/** All pipelines of all repositories. */
export function PipelineListPage() {
  const api = useApi(kafkaPipelinesApiRef);
  const load = useCallback(
    (signal: AbortSignal) => loadFleets(api, signal),
    [api],
  );
  const { value, error, loading, retry: reload, refresh } = useAsync(load);
  // Apart, as a server of pull requests may be slow, or away. What is not
  // proposed any more may have been merged.
  const proposed = useProposals({}, refresh);
  const { retry: reloadProposed } = proposed;
  const retry = useCallback(() => {
    reload();
    reloadProposed();
  }, [reload, reloadProposed]);

  return (
    <>
      <Header
        title="Pipelines"
        description="Connectors, topics and ksqlDB apps of every team, as Git says they are."
        metadata={value?.fleets.map(fleet => ({
          label: fleet.repository,
          value: `${fleet.branch} at ${fleet.commit.slice(0, 7)}`,
        }))}
        customActions={
          <>
            <TooltipTrigger>
              <ButtonIcon
                aria-label="Refresh"
                icon={<RiRefreshLine />}
                variant="secondary"
                isPending={loading && value !== undefined}
                onPress={retry}
              />
              <Tooltip>Refresh</Tooltip>
            </TooltipTrigger>
            <CreatePipelineButton />
          </>
        }
      />
      <Container pb="8">
        <Flex direction="column" gap="4">
          {error && (
            <ErrorAlert
              title="The pipelines could not be read"
              error={error}
              onRetry={retry}
            />
          )}
          {value?.failures.map(failure => (
            <ErrorAlert
              key={failure.repository}
              title={`The repository ${failure.repository} could not be read`}
              error={failure.error}
              onRetry={retry}
            />
          ))}
          {value && proposed.value && (
            <ProposedChanges loaded={proposed.value} onRetry={reloadProposed} />
          )}
          {value && <Fleets loaded={value} />}
          {!value && loading && <LoadingTable />}
        </Flex>
      </Container>
    </>
  );
}

function Fleets({ loaded }: { loaded: LoadedFleets }) {
  const { repositories, fleets } = loaded;
  if (repositories.length === 0) {
    return (
      <EmptyMessage title="No GitOps repository is configured">
        Name at least one below <code>kafkaPipelines.repositories</code> in
        app-config and restart the backend.
      </EmptyMessage>
    );
  }
  if (fleets.length === 0) {
    return null;
  }
  return (
    <>
      {fleets.map(fleet => (
        <RepositoryFindings key={fleet.repository} fleet={fleet} />
      ))}
      {fleets.every(({ pipelines }) => pipelines.length === 0) ? (
        <NoPipelines fleets={fleets} />
      ) : (
        <FleetPipelines fleets={fleets} />
      )}
    </>
  );
}

function NoPipelines({ fleets }: { fleets: FleetSummary[] }) {
  const places = fleets
    .map(({ repository, branch }) => `${repository} (${branch})`)
    .join(', ');
  return (
    <EmptyMessage title="No pipelines yet" actions={<CreatePipelineButton />}>
      Create the first one from a template, or commit{' '}
      <code>pipelines/&lt;name&gt;/values.yaml</code> to {places}.
    </EmptyMessage>
  );
}

function LoadingTable() {
  return (
    <Flex
      direction="column"
      gap="2"
      role="status"
      aria-label="Loading pipelines"
    >
      <Skeleton width="60%" height={40} />
      {Array.from({ length: 8 }, (_, row) => (
        <Skeleton key={row} width="100%" height={44} />
      ))}
    </Flex>
  );
}

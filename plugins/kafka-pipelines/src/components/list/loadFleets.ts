import { toError } from '@backstage/errors';
import type { FleetSummary } from '@kafka-pipelines/backstage-plugin-kafka-pipelines-common';
import type { KafkaPipelinesApi } from '@kafka-pipelines/backstage-plugin-kafka-pipelines-react';

/** Fleets of all repositories, and which of them could not be read. */
export interface LoadedFleets {
  repositories: string[];
  fleets: FleetSummary[];
  failures: Array<{ repository: string; error: Error }>;
}

/**
 * Reads every configured repository. One that cannot be read does not hide the
 * others.
 *
 * @throws ResponseError - when the list of repositories cannot be read
 */
export async function loadFleets(
  api: KafkaPipelinesApi,
  signal: AbortSignal,
): Promise<LoadedFleets> {
  const { repositories } = await api.listRepositories({ signal });
  const names = repositories.map(({ name }) => name);
  const fleets: FleetSummary[] = [];
  const failures: LoadedFleets['failures'] = [];
  const outcomes = await Promise.allSettled(
    names.map(name => api.getFleet(name, { signal })),
  );
  outcomes.forEach((outcome, index) => {
    if (outcome.status === 'fulfilled') {
      fleets.push(outcome.value);
    } else {
      failures.push({
        repository: names[index],
        error: toError(outcome.reason),
      });
    }
  });
  return { repositories: names, fleets, failures };
}

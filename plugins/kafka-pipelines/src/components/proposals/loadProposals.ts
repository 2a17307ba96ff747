import { toError } from '@backstage/errors';
import type { ProposalSummary } from '@kafka-pipelines/backstage-plugin-kafka-pipelines-common';
import type { KafkaPipelinesApi } from '@kafka-pipelines/backstage-plugin-kafka-pipelines-react';

/** What waits for review, in all repositories whose changes are reviewed. */
export interface LoadedProposals {
  /** Names of these repositories. */
  repositories: string[];
  proposals: ProposalSummary[];
  failures: Array<{ repository: string; error: Error }>;
}

/** Which proposals are wanted; all when nothing is said. */
export interface WantedProposals {
  repository?: string;
  /** Name of a pipeline. */
  name?: string;
}

/**
 * Asks every repository that is written to by proposals. One that cannot be
 * asked does not hide the others.
 *
 * @throws ResponseError - when the list of repositories cannot be read
 */
export async function loadProposals(
  api: KafkaPipelinesApi,
  signal: AbortSignal,
  wanted: WantedProposals = {},
): Promise<LoadedProposals> {
  const { repositories } = await api.listRepositories({ signal });
  const names = repositories
    .filter(
      ({ name, publish }) =>
        publish !== 'commit' &&
        (wanted.repository === undefined || wanted.repository === name),
    )
    .map(({ name }) => name);
  const outcomes = await Promise.allSettled(
    names.map(name => api.listProposals(name, { signal })),
  );
  const loaded: LoadedProposals = {
    repositories: names,
    proposals: [],
    failures: [],
  };
  outcomes.forEach((outcome, index) => {
    if (outcome.status === 'fulfilled') {
      loaded.proposals.push(
        ...outcome.value.proposals.filter(
          ({ pipelines }) =>
            wanted.name === undefined ||
            pipelines.some(({ name }) => name === wanted.name),
        ),
      );
    } else {
      loaded.failures.push({
        repository: names[index],
        error: toError(outcome.reason),
      });
    }
  });
  return loaded;
}

/** Whether two answers say the same. */
export function areSameProposals(
  a: LoadedProposals,
  b: LoadedProposals,
): boolean {
  return textOf(a) === textOf(b);
}

function textOf({ failures, ...rest }: LoadedProposals): string {
  return JSON.stringify([
    rest,
    failures.map(({ repository, error }) => [repository, error.message]),
  ]);
}

import type { LoggerService } from '@backstage/backend-plugin-api';
import type { EventsService } from '@backstage/plugin-events-node';
import {
  PROPOSALS_CHANGED_TOPIC,
  REPOSITORY_CHANGED_TOPIC,
  type ProposalsChangedPayload,
  type RepositoryChangedPayload,
} from '@kafka-pipelines/backstage-plugin-kafka-pipelines-common';
import type { GitOpsRepository } from '@kafka-pipelines/backstage-plugin-kafka-pipelines-node';

/**
 * Tells the catalog provider that there is a commit to read. The commit is
 * made: where nobody listens, the provider's schedule finds it.
 */
export async function announceCommit(
  events: EventsService,
  options: {
    repository: GitOpsRepository;
    commit: string;
    logger: LoggerService;
  },
): Promise<void> {
  const { repository, commit, logger } = options;
  const eventPayload: RepositoryChangedPayload = {
    repository: repository.name,
    branch: repository.branch,
    commit,
  };
  try {
    await events.publish({ topic: REPOSITORY_CHANGED_TOPIC, eventPayload });
  } catch (error) {
    logger.warn(
      `The catalog could not be told about commit ${commit}, so the pipeline appears there a little later: ${error}`,
    );
  }
}

/** Tells the pages that something else waits for review; they find out later by themselves. */
export async function announceProposal(
  events: EventsService,
  options: { repository: GitOpsRepository; logger: LoggerService },
): Promise<void> {
  const { repository, logger } = options;
  const eventPayload: ProposalsChangedPayload = { repository: repository.name };
  try {
    await events.publish({ topic: PROPOSALS_CHANGED_TOPIC, eventPayload });
  } catch (error) {
    logger.warn(
      `The pages of pipelines could not be told about the proposal, so it appears there some seconds later: ${error}`,
    );
  }
}

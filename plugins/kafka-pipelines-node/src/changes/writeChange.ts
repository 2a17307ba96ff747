import type { ChangeSet } from '@kafka-pipelines/backstage-plugin-kafka-pipelines-common';
import {
  CHANGE_DIGEST_TRAILER,
  PIPELINE_ID_TRAILER,
  REQUEST_ID_TRAILER,
  REQUESTED_BY_TRAILER,
} from '../repository/commitMessage';
import type {
  CommitAuthor,
  CommitRequest,
  GitOpsRepository,
  PullRequestText,
} from '../repository/types';
import { changeSetDigest } from './changeSetDigest';
import { proposalBranch } from './proposalBranch';
import {
  commitOutcome,
  proposalOutcome,
  type PublishResult,
} from './publishResult';

/** A change that fits the newest commit. */
export interface Write {
  repository: GitOpsRepository;
  changeSet: ChangeSet;
  author: CommitAuthor;
  /** Commit the changes were computed from. */
  base: string;
  changes: ReadonlyMap<string, string | null>;
  signal?: AbortSignal;
  /** The asking person's own, for the server. */
  token?: string;
}

function requestOf({ changeSet, author, base, changes }: Write): CommitRequest {
  const { request, pipelines, message } = changeSet;
  return {
    base,
    changes,
    message,
    author,
    trailers: {
      [REQUEST_ID_TRAILER]: request.id,
      [PIPELINE_ID_TRAILER]: pipelines,
      [CHANGE_DIGEST_TRAILER]: changeSetDigest(changeSet),
      [REQUESTED_BY_TRAILER]: request.by,
    },
  };
}

/** One commit on the repository's branch. @returns undefined when the branch moved */
export async function writeCommit(
  write: Write,
): Promise<PublishResult | undefined> {
  const { repository, signal, token } = write;
  return commitOutcome(
    await repository.commit(requestOf(write), { signal, token }),
    repository,
  );
}

/** One commit on a branch of its own. @returns undefined when that branch moved */
export async function writeProposal(
  write: Write & { pullRequest?: PullRequestText },
): Promise<PublishResult | undefined> {
  const { repository, changeSet, pullRequest, signal, token } = write;
  const result = await repository.propose(
    {
      ...requestOf(write),
      branch: proposalBranch(changeSet),
      ...(pullRequest && { pullRequest }),
    },
    { signal, token },
  );
  return proposalOutcome(result, changeSet, repository);
}

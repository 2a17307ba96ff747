import {
  pipelinesText,
  type ChangeSet,
} from '@kafka-pipelines/backstage-plugin-kafka-pipelines-common';
import type {
  CommitResult,
  GitOpsRepository,
  Proposal,
  ProposalResult,
} from '../repository/types';
import type { ChangeConflict } from './applyChangeSet';

/** What became of a change set; `message` says it, and what to do next. @public */
export type PublishResult =
  | {
      /**
       * - `created`: a new commit, or a new proposal, holds it
       * - `updated`: the proposal that was open holds it now
       * - `adopted`: an earlier attempt of the same request made it
       * - `unchanged`: the repository, or the open proposal, said all this
       *   already
       */
      kind: 'created' | 'updated' | 'adopted' | 'unchanged';
      commit: string;
      /** Where it waits for review; absent when it is on the repository's branch. */
      proposal?: Proposal;
      /** Steps that do not decide and that failed, such as a label. */
      notes: string[];
      message: string;
    }
  /** Somebody else changed, created, deleted or proposed what it is about; nothing was written. */
  | { kind: 'conflict'; path?: string; pointer?: string; message: string }
  /** A person has committed to the branch of the proposal; nothing was written. */
  | {
      kind: 'humanEdited';
      branch: string;
      commit: string;
      by: string;
      message: string;
    }
  /** The repository refuses the write. */
  | { kind: 'protected'; message: string }
  | { kind: 'rateLimited'; until: Date; message: string };

const REVIEW = 'have it reviewed and merge it';

const proposalMessages = {
  created: (place: string) => `${place} proposes the change: ${REVIEW}.`,
  updated: (place: string) =>
    `${place} proposes this change now, and no longer what its branch proposed before: ${REVIEW}.`,
  unchanged: (place: string) =>
    `${place} proposes exactly this already: ${REVIEW}.`,
  adopted: (place: string) =>
    `${place} proposes the change already, by an earlier attempt: ${REVIEW}.`,
};

/** A conflict and the way out of it. */
export function conflictMessage(
  { pipelines, request }: Pick<ChangeSet, 'pipelines' | 'request'>,
  { message }: Pick<ChangeConflict, 'message'>,
): string {
  const advice =
    request.verb === 'create' || request.verb === 'derive'
      ? `choose another name than ${pipelines[0]}, or edit the pipeline that is there`
      : 'start again from what the repository holds now';
  return `${message}; ${advice}.`;
}

/** The commit of an earlier attempt, on the repository's branch. */
export function adoptedCommit(
  commit: string,
  { branch }: GitOpsRepository,
): PublishResult {
  return {
    kind: 'adopted',
    commit,
    notes: [],
    message: `Commit ${commit} of this request is on branch "${branch}" already, so nothing is written again.`,
  };
}

/** Nothing to write, since that commit on the repository's branch. */
export function unchangedCommit(
  commit: string,
  { branch }: GitOpsRepository,
): PublishResult {
  return {
    kind: 'unchanged',
    commit,
    notes: [],
    message: `Branch "${branch}" has said all this since commit ${commit}: there is nothing to do.`,
  };
}

/** @returns undefined when the branch moved */
export function commitOutcome(
  result: CommitResult,
  repository: GitOpsRepository,
): PublishResult | undefined {
  const { name, branch } = repository;
  switch (result.kind) {
    case 'created':
      return {
        ...result,
        notes: [],
        message: `Commit ${result.commit} on branch "${branch}" holds the change.`,
      };
    case 'protected':
      return {
        kind: 'protected',
        message: `Branch "${branch}" of GitOps repository "${name}" refuses the commit: ask who owns the repository to allow it, or to have changes proposed on branches (${result.reason}).`,
      };
    case 'rateLimited':
      return rateLimited(result.until, repository);
    default:
      return undefined;
  }
}

/** @returns undefined when the branch of the proposal moved */
export function proposalOutcome(
  result: ProposalResult,
  changeSet: ChangeSet,
  repository: GitOpsRepository,
): PublishResult | undefined {
  switch (result.kind) {
    case 'created':
    case 'updated':
    case 'unchanged':
    case 'adopted': {
      const { kind, proposal, notes } = result;
      return {
        kind,
        commit: proposal.commit,
        proposal,
        notes,
        message: proposalMessages[kind](placeOf(proposal)),
      };
    }
    case 'humanEdited': {
      const { branch, commit, by } = result;
      return {
        ...result,
        message: `The newest commit of branch "${branch}" (${commit}) is by ${oneLine(
          by,
        )} and stays as it is: merge or close that proposal and delete its branch, then try again.`,
      };
    }
    case 'taken':
      return {
        kind: 'conflict',
        message: `${placeOf(result)} is another change of ${pipelinesText(
          changeSet.pipelines,
        )}, asked for by ${oneLine(
          result.by,
        )}: have it merged or closed first, then start again.`,
      };
    case 'protected':
      return {
        kind: 'protected',
        message: `GitOps repository "${repository.name}" refuses the proposal: ask who owns it to allow branches that start with kp- and pull requests from here (${result.reason}).`,
      };
    case 'rateLimited':
      return rateLimited(result.until, repository);
    default:
      return undefined;
  }
}

function placeOf({
  branch,
  pullRequest,
}: Pick<Proposal, 'branch' | 'pullRequest'>): string {
  return pullRequest
    ? `Pull request #${pullRequest.number} (${pullRequest.url})`
    : `Branch "${branch}"`;
}

/** The server takes nothing more before then. */
export function rateLimited(
  until: Date,
  { name }: GitOpsRepository,
): PublishResult {
  return {
    kind: 'rateLimited',
    until,
    message: `The server of GitOps repository "${name}" takes no more changes before ${until.toISOString()}: try again after that.`,
  };
}

/** A name that somebody else chose. */
function oneLine(text: string): string {
  return text.replace(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\s]+/gu, ' ').trim();
}

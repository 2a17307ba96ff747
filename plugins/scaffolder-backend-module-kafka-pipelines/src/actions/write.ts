import type { LoggerService } from '@backstage/backend-plugin-api';
import {
  ConflictError,
  NotAllowedError,
  ServiceUnavailableError,
} from '@backstage/errors';
import {
  pipelinesText,
  type ChangeSet,
  type FileTree,
  type Fleet,
} from '@kafka-pipelines/backstage-plugin-kafka-pipelines-common';
import {
  applyChangeSet,
  conflictMessage,
  filesAfter,
  publishChangeSet,
  type CommitAuthor,
  type GitOpsRepository,
  type Proposal,
  type PullRequestText,
  type Snapshot,
  type Writer,
} from '@kafka-pipelines/backstage-plugin-kafka-pipelines-node';
import type { Initiator } from '@kafka-pipelines/backstage-plugin-kafka-pipelines-node/service';
import { assertWritable, type JudgedChange } from './assertWritable';

/** A change that somebody wants to have written. */
export interface Change {
  changeSet: ChangeSet;
  writer: Initiator & Writer;
  repository: GitOpsRepository;
  /** A fleet of the repository that was loaded before. */
  known?: Fleet;
  /** Of the initiator, for the server of the repository. */
  token?: string;
  signal?: AbortSignal;
  logger: LoggerService;
}

/** Says what a pull request is about. */
export type DescribePullRequest = (
  judged: JudgedChange,
  files: { before: FileTree; after: FileTree },
) => Promise<PullRequestText>;

/** What became of it. */
export interface Written {
  result: 'created' | 'updated' | 'adopted' | 'unchanged' | 'dryRun';
  commit: string;
  /** Where it waits for review; absent when it is on the repository's branch. */
  proposal?: Proposal;
  message: string;
}

/**
 * Writes a change as one commit, or proposes it. It may be repeated with the
 * same request.
 *
 * @throws ConflictError when the repository, or an open proposal, holds
 * something else by now
 * @throws NotAllowedError when the initiator may not write, or the branch is
 * protected
 * @throws InputError when the outcome has errors
 * @throws ServiceUnavailableError when the server takes no more changes now
 */
export async function write(
  change: Change & { author: CommitAuthor; describe: DescribePullRequest },
): Promise<Written> {
  const { changeSet, writer, repository, known, signal, logger } = change;
  logger.info(
    `Writing ${pipelinesText(changeSet.pipelines)} to repository ${
      repository.name
    }, branch ${repository.branch}`,
  );
  const judge = (after: Snapshot, before: Snapshot) =>
    assertWritable({ changeSet, writer, before, after, known });
  let judged: JudgedChange | undefined;
  const published = await publishChangeSet({
    repository,
    changeSet,
    author: change.author,
    token: change.token,
    signal,
    check: (after, before) => {
      judged = judge(after, before);
    },
    pullRequest: (after, before) =>
      change.describe(judged ?? judge(after, before), {
        before: before.files,
        after: after.files,
      }),
  });
  switch (published.kind) {
    case 'conflict':
    case 'humanEdited':
      throw new ConflictError(published.message);
    case 'protected':
      throw new NotAllowedError(published.message);
    case 'rateLimited':
      throw new ServiceUnavailableError(published.message);
    default: {
      const { kind: result, commit, proposal, notes, message } = published;
      notes.forEach(note => logger.warn(note));
      return { result, commit, message, ...(proposal && { proposal }) };
    }
  }
}

/**
 * Everything but the write.
 *
 * @throws as {@link write}
 */
export async function rehearse(change: Change): Promise<Written> {
  const { changeSet, writer, repository, known, signal, token } = change;
  const before = await repository.read({ signal, token });
  const applied = applyChangeSet(changeSet, before);
  if (applied.kind === 'conflict') {
    throw new ConflictError(conflictMessage(changeSet, applied));
  }
  if (applied.kind === 'applied') {
    const files = filesAfter(before.files, applied.changes);
    assertWritable({
      changeSet,
      writer,
      before,
      after: { ...before, files },
      known,
    });
  }
  return {
    result: 'dryRun',
    commit: before.commit,
    message: `Dry run: nothing is written to repository ${repository.name}`,
  };
}

import type { LoggerService } from '@backstage/backend-plugin-api';
import { ConflictError, NotAllowedError } from '@backstage/errors';
import type { ChangeSet } from '@kafka-pipelines/backstage-plugin-kafka-pipelines-common';
import {
  applyChangeSet,
  filesAfter,
  publishChangeSet,
  type ChangeConflict,
  type CommitAuthor,
  type GitOpsRepository,
  type Writer,
} from '@kafka-pipelines/backstage-plugin-kafka-pipelines-node';
import type { Initiator } from '@kafka-pipelines/backstage-plugin-kafka-pipelines-node/service';
import { assertWritable } from './assertWritable';

/** A change that somebody wants to have written. */
export interface Change {
  changeSet: ChangeSet;
  writer: Initiator & Writer;
  repository: GitOpsRepository;
  signal?: AbortSignal;
  logger: LoggerService;
}

/** What became of it. */
export interface Written {
  result: 'created' | 'adopted' | 'unchanged' | 'dryRun';
  commit: string;
  message: string;
}

/**
 * Writes a change as one commit. It may be repeated with the same request.
 *
 * @throws ConflictError when the repository holds something else by now
 * @throws NotAllowedError when the initiator may not write, or the branch is
 * protected
 * @throws InputError when the outcome has errors
 */
export async function write(
  change: Change & { author: CommitAuthor },
): Promise<Written> {
  const { changeSet, writer, repository, author, signal, logger } = change;
  logger.info(
    `Writing pipeline ${changeSet.pipeline} to repository ${repository.name}, branch ${repository.branch}`,
  );
  const published = await publishChangeSet({
    repository,
    changeSet,
    author,
    signal,
    check: (after, before) =>
      assertWritable({
        changeSet,
        writer,
        before,
        after,
      }),
  });
  switch (published.kind) {
    case 'conflict':
      throw conflictError(changeSet, published);
    case 'protected':
      throw new NotAllowedError(
        `Branch ${repository.branch} of repository ${repository.name} refuses the commit: ${published.message}`,
      );
    default:
      return {
        result: published.kind,
        commit: published.commit,
        message: published.message,
      };
  }
}

/**
 * Everything but the write.
 *
 * @throws as {@link write}
 */
export async function rehearse(change: Change): Promise<Written> {
  const { changeSet, writer, repository, signal } = change;
  const before = await repository.read({ signal });
  const applied = applyChangeSet(changeSet, before);
  if (applied.kind === 'conflict') {
    throw conflictError(changeSet, applied);
  }
  if (applied.kind === 'applied') {
    const files = filesAfter(before.files, applied.changes);
    assertWritable({
      changeSet,
      writer,
      before,
      after: { ...before, files },
    });
  }
  return {
    result: 'dryRun',
    commit: before.commit,
    message: `Dry run: nothing is written to repository ${repository.name}`,
  };
}

function conflictError(
  { pipeline, request }: ChangeSet,
  { message }: Pick<ChangeConflict, 'message'>,
): ConflictError {
  const advice =
    request.verb === 'create'
      ? `Choose another name than ${pipeline}, or edit the pipeline that is there.`
      : 'Start again from what the repository holds now.';
  return new ConflictError(`${message}. ${advice}`);
}

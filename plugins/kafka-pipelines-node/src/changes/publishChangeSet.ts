import { setTimeout as sleep } from 'node:timers/promises';
import { InputError, ServiceUnavailableError } from '@backstage/errors';
import type { ChangeSet } from '@kafka-pipelines/backstage-plugin-kafka-pipelines-common';
import { RateLimitedError } from '../repository/RateLimitedError';
import { isTrailerValue } from '../repository/commitMessage';
import type {
  CommitAuthor,
  GitOpsRepository,
  PullRequestText,
  Snapshot,
} from '../repository/types';
import { applyChangeSet, filesAfter } from './applyChangeSet';
import { inTurn } from './inTurn';
import { isOvertaken } from './isOvertaken';
import {
  adoptedCommit,
  conflictMessage,
  rateLimited,
  unchangedCommit,
  type PublishResult,
} from './publishResult';
import { requestFolder } from './requestFolder';
import { writeCommit, writeProposal } from './writeChange';

/** The part of Backstage's logger that is used. */
interface Logger {
  info(message: string): void;
  warn(message: string): void;
}

/** What to publish, and how. @public */
export interface PublishOptions {
  repository: GitOpsRepository;
  changeSet: ChangeSet;
  author: CommitAuthor;
  /**
   * Looks at the repository as it would be after the commit, before anything
   * is written; throws to stop. Called again whenever the branch has moved.
   *
   * @param after - the files after the change, no longer of any commit: its
   * `commit` and `blobs` are those of the base
   * @param before - the commit the change is made on
   */
  check?: (after: Snapshot, before: Snapshot) => void | Promise<void>;
  /**
   * What the pull request says, where there is one; called after `check`.
   * Default is the commit message.
   */
  pullRequest?: (
    after: Snapshot,
    before: Snapshot,
  ) => PullRequestText | Promise<PullRequestText>;
  /** The asking person's own token, in place of the configured credentials. */
  token?: string;
  signal?: AbortSignal;
  logger?: Logger;
}

/** When to give up against writers that are always faster. */
const MAX_ATTEMPTS = 60;
const MAX_MILLISECONDS = 30_000;
/** A slow server leaves time for few attempts, and to lose those says little. */
const MIN_ATTEMPTS = 10;

/**
 * Writes a change set as one commit: on top of the newest one, or, where the
 * repository publishes by branches or pull requests, as a proposal computed
 * from the newest one. Any number of these may run at once, in any number of
 * processes: who loses the race for a branch reads, applies and checks again.
 *
 * It may be repeated: a commit with this request's id in the folders of its
 * pipelines, or on the proposal's branch, is the answer, so one request makes one commit, also when
 * the answer to the first attempt was lost or the proposal was merged since.
 *
 * @throws InputError when the change set is for another repository or cannot
 * be written; what `check` throws; ServiceUnavailableError when the branch kept
 * moving; the signal's reason when aborted
 * @public
 */
export async function publishChangeSet(
  options: PublishOptions,
): Promise<PublishResult> {
  const { repository, changeSet } = options;
  assertMeantFor(changeSet, repository);
  return inTurn(repository, () => publishWithRetry(options));
}

async function publishWithRetry(
  options: PublishOptions,
): Promise<PublishResult> {
  const { repository, changeSet, logger, signal } = options;
  const start = Date.now();
  for (let attempt = 1; ; attempt += 1) {
    const result = await attemptToPublish(options).catch(error => {
      if (!(error instanceof RateLimitedError)) throw error;
      return rateLimited(error.until, repository);
    });
    if (result) {
      logger?.info(
        `Request ${changeSet.request.id}: ${result.kind}: ${result.message}`,
      );
      return result;
    }
    const isLate =
      attempt >= MIN_ATTEMPTS && Date.now() - start >= MAX_MILLISECONDS;
    if (attempt >= MAX_ATTEMPTS || isLate) {
      throw new ServiceUnavailableError(
        `Branch "${repository.branch}" of GitOps repository "${repository.name}" moved ${attempt} times while the change was being written. Try again.`,
      );
    }
    // Random, or writers that collided once would collide again
    const longest = Math.min(1000, 20 * 2 ** Math.min(attempt, 6));
    await sleep(Math.random() * longest, undefined, { signal }).catch(error => {
      throw signal?.aborted ? signal.reason : error;
    });
  }
}

/** One read, apply, check and write. @returns undefined when the branch moved. */
async function attemptToPublish({
  repository,
  changeSet,
  author,
  check,
  pullRequest = messageAsText(changeSet),
  token,
  signal,
  logger,
}: PublishOptions): Promise<PublishResult | undefined> {
  const { request } = changeSet;
  const call = { signal, token };
  const paths = changeSet.edits.map(({ path }) => path);
  const findEarlier = async (
    at?: string,
  ): Promise<PublishResult | undefined> => {
    const commit = await repository.findRequest(
      request.id,
      [requestFolder(changeSet.pipelines)],
      { ...call, commit: at },
    );
    return commit === undefined ? undefined : adoptedCommit(commit, repository);
  };

  const before = await repository.read(call);
  if (isOvertaken(changeSet, before)) {
    const earlier = await findEarlier(before.commit);
    if (earlier) return earlier;
  }
  const applied = applyChangeSet(changeSet, before);
  if (applied.kind === 'conflict') {
    return { ...applied, message: conflictMessage(changeSet, applied) };
  }
  if (applied.kind === 'unchanged') {
    const at = { ...call, commit: before.commit };
    const commit = await repository.lastCommitOf(paths, at);
    return unchangedCommit(commit ?? before.commit, repository);
  }
  const { changes } = applied;
  const after = { ...before, files: filesAfter(before.files, changes) };
  await check?.(after, before);

  const base = before.commit;
  const write = { repository, changeSet, author, base, changes, ...call };
  if (repository.publish !== 'commit') {
    return writeProposal(
      repository.publish === 'pullRequest'
        ? { ...write, pullRequest: await pullRequest(after, before) }
        : write,
    );
  }
  try {
    return await writeCommit(write);
  } catch (error) {
    if (error instanceof InputError || signal?.aborted) throw error;
    // The commit may be there although its answer was lost
    const earlier = await findEarlier().catch(() => undefined);
    if (!earlier) throw error;
    logger?.warn(
      `Request ${request.id}: the commit was made, but its answer was an error: ${error}`,
    );
    return earlier;
  }
}

/** A pull request that says what its commit says. */
function messageAsText({ message }: ChangeSet): () => PullRequestText {
  const [title, ...body] = message.trim().split('\n');
  return () => ({ title, body: body.join('\n').trim() });
}

function assertMeantFor(changeSet: ChangeSet, repository: GitOpsRepository) {
  if (
    changeSet.repository !== repository.name ||
    changeSet.branch !== repository.branch
  ) {
    throw new InputError(
      `The change set is for branch "${changeSet.branch}" of GitOps repository "${changeSet.repository}", not for "${repository.branch}" of "${repository.name}"`,
    );
  }
  const { id, by } = changeSet.request;
  for (const [what, value] of Object.entries({ id, requester: by })) {
    if (!isTrailerValue(value)) {
      throw new InputError(
        `The request's ${what} ${JSON.stringify(
          value,
        )} must be one line of visible characters`,
      );
    }
  }
}

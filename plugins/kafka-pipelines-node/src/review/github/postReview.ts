import { GithubClient } from '../../repository/github/GithubClient';
import {
  GithubFailure,
  GithubRateLimit,
} from '../../repository/github/githubFailure';
import type { Review } from '../types';
import { annotationsOf, MAX_ANNOTATIONS } from './annotations';
import { connectionOf, type GithubAccess } from './githubAccess';
import {
  ReviewComments,
  type CommentResult,
  type ReviewPlace,
} from './ReviewComments';
import { ReviewCheck } from './ReviewCheck';
import { viewerLogin } from './viewerLogin';
import { writeCommitStatus } from './writeCommitStatus';

/** What GitHub did not take, and why. @public */
export interface NotPosted {
  kind: 'refused';
  reason: string;
}

/** What is written to a pull request. @public */
export interface PostReviewOptions extends ReviewPlace {
  access: GithubAccess;
  review: Review;
  /** The comment, with its mark. */
  comment: string;
  /** False to write only the verdict. */
  withComment: boolean;
}

/** What became of it. @public */
export interface PostedReview {
  /** Absent where none was asked for. */
  comment?: CommentResult | NotPosted;
  /** Absent where the review is of an older head. */
  verdict?: { kind: 'check'; url: string } | { kind: 'status' } | NotPosted;
  /** Whether the findings stand beside the lines. */
  annotated: boolean;
}

const NAME = 'Kafka pipelines';

/**
 * Writes a review to its pull request: the comment, and the verdict as a check
 * run with annotations, or as a commit status where the token is no app's. Each
 * is tried for itself, and a refusal is an answer: a workflow for somebody's
 * fork may not write.
 *
 * @public
 */
export async function postReview(
  options: PostReviewOptions,
): Promise<PostedReview> {
  const { access } = options;
  const client = new GithubClient(connectionOf(access), access.owner);
  const comment = options.withComment
    ? await attempted(() => writeComment(client, options))
    : undefined;
  if (comment?.kind === 'stale') return { comment, annotated: false };
  const url = comment && 'url' in comment ? comment.url : undefined;
  const verdict = await writeVerdict(client, options, url);
  return {
    ...(comment && { comment }),
    verdict,
    annotated: verdict.kind === 'check',
  };
}

async function writeComment(
  client: GithubClient,
  { access, comment, pullRequest, folder, head }: PostReviewOptions,
): Promise<CommentResult> {
  const { owner, repo } = access;
  const login = await viewerLogin(client);
  return new ReviewComments(
    client,
    { owner, repo },
    { pullRequest, folder, head },
    login,
  ).write(comment);
}

async function writeVerdict(
  client: GithubClient,
  { access, review, comment, folder, head }: PostReviewOptions,
  detailsUrl: string | undefined,
): Promise<NonNullable<PostedReview['verdict']>> {
  const slug = { owner: access.owner, repo: access.repo };
  const content = {
    name: folder ? `${NAME} (${folder})` : NAME,
    head,
    verdict: review.verdict,
    title: review.title,
  };
  const { findings } = review;
  const left = findings.length - MAX_ANNOTATIONS;
  const note =
    left > 0
      ? `Beside the lines stand ${MAX_ANNOTATIONS} of ${findings.length} findings.\n\n`
      : '';
  const check = await attempted(async () => ({
    kind: 'check' as const,
    url: await new ReviewCheck(client, slug).write({
      ...content,
      // Without the mark, by which only a comment is found
      summary: note + comment.slice(comment.indexOf('\n') + 1),
      annotations: annotationsOf(findings, folder),
      ...(detailsUrl !== undefined && { detailsUrl }),
    }),
  }));
  if (check.kind === 'check') return check;
  const status = await attempted(async () => {
    await writeCommitStatus(client, slug, {
      ...content,
      ...(detailsUrl !== undefined && { targetUrl: detailsUrl }),
    });
    return { kind: 'status' as const };
  });
  return status.kind === 'status'
    ? status
    : {
        kind: 'refused',
        reason: `no check (${check.reason}), and no commit status (${status.reason})`,
      };
}

async function attempted<T>(write: () => Promise<T>): Promise<T | NotPosted> {
  try {
    return await write();
  } catch (error) {
    if (error instanceof GithubFailure || error instanceof GithubRateLimit) {
      return { kind: 'refused', reason: error.message };
    }
    throw error;
  }
}

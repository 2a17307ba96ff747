import {
  reviewMarkdown,
  type ReviewMarkdownOptions,
  type ReviewText,
} from '@kafka-pipelines/backstage-plugin-kafka-pipelines-node';
import {
  postReview,
  type CommentResult,
  type GithubAccess,
  type PostedReview,
} from '@kafka-pipelines/backstage-plugin-kafka-pipelines-node/pullRequests';
import type { CheckReport } from '../findings/report';
import { formatReport } from '../findings/formats';
import { writeOutputs, writeStepSummary } from './actions';
import type { ReviewedChange } from './reviewChange';

/** GitHub's is 1 MiB for a step. */
const MAX_SUMMARY = 1_000_000;

/** What is written where. */
export interface PostOptions {
  access: GithubAccess;
  pullRequest: number;
  reviewed: ReviewedChange;
  text: ReviewText;
  markdown: ReviewMarkdownOptions;
  report: CheckReport;
  withComment: boolean;
}

const COMMENT: Record<Exclude<CommentResult['kind'], 'stale'>, string> = {
  created: 'Comment written',
  updated: 'Comment brought up to date',
  unchanged: 'Comment left as it is, for it says the same',
};

function say(text: string): void {
  process.stderr.write(`${text}\n`);
}

function sayWhatBecame({ comment, verdict }: PostedReview): void {
  if (comment?.kind === 'stale') {
    say(
      `Nothing written: the head of the pull request is ${comment.head} by now, and its review counts.`,
    );
  } else if (comment?.kind === 'refused') {
    say(`No comment: ${comment.reason}`);
  } else if (comment) {
    say(`${COMMENT[comment.kind]}: ${comment.url}`);
  }
  if (verdict?.kind === 'refused') say(`No verdict: ${verdict.reason}`);
  if (verdict?.kind === 'check') say(`Verdict as a check: ${verdict.url}`);
  if (verdict?.kind === 'status') say('Verdict as a commit status.');
}

/**
 * All of a review on the page of the run, as far as GitHub takes it.
 *
 * @returns false where there is no such page
 */
async function summarise({
  reviewed,
  markdown,
  text,
}: PostOptions): Promise<boolean> {
  const page =
    Buffer.byteLength(text.full) <= MAX_SUMMARY
      ? text.full
      : reviewMarkdown(reviewed.review, {
          ...markdown,
          artifactUrl: undefined,
          limit: MAX_SUMMARY,
        }).comment;
  const isThere = await writeStepSummary(page);
  if (isThere) say('The review is in the summary of the run.');
  return isThere;
}

/**
 * Writes a review to its pull request, and says what became of it. What GitHub
 * does not take, as from a workflow for a fork, goes to the page of the run and
 * into its log.
 *
 * @returns false where GitHub took nothing, and a fork cannot be the reason
 */
export async function post(options: PostOptions): Promise<boolean> {
  const { access, pullRequest, reviewed, text, markdown, withComment } =
    options;
  const posted = await postReview({
    access,
    pullRequest,
    head: reviewed.head,
    folder: markdown.folder,
    review: reviewed.review,
    comment: text.comment,
    withComment,
  });
  sayWhatBecame(posted);
  const { comment, verdict } = posted;
  const inActions = process.env.GITHUB_ACTIONS === 'true';
  if (comment?.kind !== 'stale') {
    const isWhole = text.shown === text.total;
    const isRefused = comment?.kind === 'refused';
    if (isRefused || !isWhole) {
      const isShown = await summarise(options);
      if (isRefused && !isShown) process.stdout.write(text.comment);
    }
    if (!posted.annotated && inActions) {
      process.stdout.write(
        await formatReport('github', options.report, process.stdout),
      );
    }
  }
  await writeOutputs({
    verdict: reviewed.review.verdict,
    changes: reviewed.review.counts.objects,
    'comment-url': comment && 'url' in comment ? comment.url : '',
  });
  const isTaken =
    verdict?.kind !== 'refused' || (comment && comment.kind !== 'refused');
  if (isTaken || inActions) return true;
  say(
    'GitHub took nothing of the review: see that the token is valid and may write to pull requests, checks or commit statuses.',
  );
  return false;
}

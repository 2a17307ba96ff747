import { manifestTable } from '../../changes/pullRequest/manifestTable';
import {
  bytesOf,
  code,
  USUAL_LIST,
  type ListLimit,
} from '../../changes/pullRequest/markdown';
import { objectDiffs } from '../../changes/pullRequest/objectDiffs';
import { packed, type CountedPart } from '../../changes/pullRequest/packed';
import { plural } from '../../changes/pullRequest/plural';
import { changesNothing } from '../createReview';
import type { Review } from '../types';
import { changeBlocks } from './changeBlocks';
import type { FileAddress } from './fileLink';
import { findingsList } from './findingsList';
import { hitText } from './hitText';
import { reviewMark } from './marker';
import { dangersList, summary } from './summary';

/** How a review is written. @public */
export interface ReviewMarkdownOptions {
  /** The commits that are compared. */
  base: string;
  head: string;
  /** Folder of the GitOps repository in the Git repository; empty for its root. */
  folder: string;
  /** Web address of the Git repository; absent where files cannot be linked. */
  repositoryUrl?: string;
  /**
   * Most bytes of the comment, and so most characters. GitHub takes 65,536
   * characters; default 60,000.
   */
  limit?: number;
  /** Where the whole review can be read. */
  artifactUrl?: string;
}

/** A review as Markdown. @public */
export interface ReviewText {
  /** Not longer than the limit; it says what it leaves out. */
  comment: string;
  /** All of it, however long. */
  full: string;
  /** How many changed objects of Kubernetes the comment shows. */
  shown: number;
  total: number;
}

const LIMIT = 60_000;
/** Of what is left after the findings, what the rendered difference may not have. */
const SHARE_OF_CHANGES = 0.6;
const EVERYTHING: ListLimit = { items: Infinity, bytes: Infinity };
const TITLE = '## Review of Kafka pipelines';

/**
 * Writes a review: the verdict, what is dangerous, who is hit, what was found,
 * what changes in the words of the repository, and what Kubernetes will see.
 * The comment holds as many changes and objects, each of them whole, as there
 * is room for. Text of people is shown and does nothing.
 *
 * @public
 */
export function reviewMarkdown(
  review: Review,
  options: ReviewMarkdownOptions,
): ReviewText {
  const { limit = LIMIT } = options;
  const diffs = objectDiffs(review.manifests.objects);
  const write = (list: ListLimit, most: number) =>
    written({ review, options, list, diffs, limit: most });
  const comment = write(USUAL_LIST, limit);
  return {
    comment: comment.text,
    full: write(EVERYTHING, Infinity).text,
    shown: comment.shown,
    total: review.manifests.objects.length,
  };
}

function written(of: {
  review: Review;
  options: ReviewMarkdownOptions;
  list: ListLimit;
  diffs: CountedPart[];
  limit: number;
}): { text: string; shown: number } {
  const { review, options, list, diffs, limit } = of;
  const mark = reviewMark(options);
  if (changesNothing(review) && review.findings.length === 0) {
    const text = `${mark}\n${TITLE}\n\nNothing changes for pipelines and Connect clusters${commitsText(
      options,
    )}.\n`;
    return { text, shown: 0 };
  }
  const address: FileAddress | undefined =
    options.repositoryUrl === undefined
      ? undefined
      : {
          repositoryUrl: options.repositoryUrl,
          commit: options.head,
          folder: options.folder,
        };
  const start = join([
    `${mark}\n${TITLE}`,
    summary(review, commitsText(options)),
    section('Look twice', dangersList(review, list)),
    section('Who is hit', hitText(review.diff.hit, list)),
    section('Findings', findingsList(review.findings, address, list)),
  ]);
  const rest = limit - bytesOf(start);
  const blocks = changeBlocks(review.diff, list);
  const changes = section(
    'What changes',
    packed(
      blocks.map(text => ({ text, count: 1 })),
      rest * SHARE_OF_CHANGES,
      shown =>
        `Shown ${shown} of ${plural(blocks.length, 'change')}. ${where(
          options,
        )}`,
    ).text,
  );
  const rendered =
    diffs.length === 0
      ? ''
      : section(
          'What Kubernetes sees',
          manifestTable(review.manifests.objects),
        );
  const before = join([start, changes, rendered]);
  const { text, shown } = packed(
    diffs,
    limit - bytesOf(before) - 3,
    some =>
      `Shown ${some} of ${plural(
        review.manifests.objects.length,
        'changed object',
      )}. ${where(options)}`,
  );
  return { text: `${join([before, text])}\n`, shown };
}

/** Where the rest of a review that is too long can be read. */
function where({ artifactUrl, base, head }: ReviewMarkdownOptions): string {
  return artifactUrl && /^https?:\/\/[\w.:/~%?=&-]+$/.test(artifactUrl)
    ? `The comment has no room for more: [all of it](${artifactUrl}).`
    : `The comment has no room for more; \`kafka-pipelines diff ${short(
        base,
      )} ${short(head)}\` prints all of it.`;
}

function commitsText({ base, head }: ReviewMarkdownOptions): string {
  return ` (${code(short(base))} → ${code(short(head))})`;
}

function short(commit: string): string {
  return commit.slice(0, 10);
}

function section(title: string, text: string): string {
  return text && `### ${title}\n\n${text}`;
}

function join(parts: string[]): string {
  return parts.filter(Boolean).join('\n\n');
}

import { reviewMarkdown } from '@kafka-pipelines/backstage-plugin-kafka-pipelines-node';
import { FAILED, OK } from '../exitCodes';
import type { ReviewOptions } from './options';
import { reviewChange } from './reviewChange';

/**
 * `kafka-pipelines review`: prints the review of a change, or writes it to its
 * pull request.
 *
 * @returns the exit code
 */
export async function review(options: ReviewOptions): Promise<number> {
  const reviewed = await reviewChange(options);
  const { comment } = reviewMarkdown(reviewed.review, {
    ...reviewed,
    folder: '',
  });
  process.stdout.write(comment);
  return reviewed.review.verdict === 'failure' ? FAILED : OK;
}

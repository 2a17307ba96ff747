export { createReview } from './createReview';
export type { FileAddress } from './markdown/fileLink';
export {
  reviewMarkdown,
  type ReviewMarkdownOptions,
  type ReviewText,
} from './markdown/reviewMarkdown';
export type {
  NotRendered,
  Review,
  ReviewCounts,
  ReviewInput,
  Verdict,
} from './types';

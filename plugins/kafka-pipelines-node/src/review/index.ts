export { createReview } from './createReview';
export {
  manifestsOfChange,
  type FleetSide,
  type ManifestsOfChangeOptions,
} from './manifestsOfChange';
export { trustedFiles } from './trustedFiles';
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
export type { GithubAccess } from './github/githubAccess';
export {
  postReview,
  type NotPosted,
  type PostedReview,
  type PostReviewOptions,
} from './github/postReview';
export type { CommentResult, ReviewPlace } from './github/ReviewComments';

export { createReview } from './createReview';
export {
  manifestsOfChange,
  type FleetSide,
  type ManifestsOfChangeOptions,
} from './manifestsOfChange';
export { withRenderedRestarts } from './renderedRestarts';
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

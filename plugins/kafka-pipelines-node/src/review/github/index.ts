/**
 * Reviews on GitHub, beside what needs no server: octokit is much code, which
 * the command line loads only when it posts.
 *
 * @packageDocumentation
 */
export type { GithubAccess } from './githubAccess';
export {
  postReview,
  type NotPosted,
  type PostedReview,
  type PostReviewOptions,
} from './postReview';
export type { CommentResult, ReviewPlace } from './ReviewComments';

export {
  blastRadius,
  type BlastRadius,
  type SharingPipeline,
} from './blastRadius';
export {
  manifestChanges,
  type ManifestChange,
  type ManifestChanges,
} from './manifestChanges';
export { code, table } from './markdown';
export { pullRequestText, type PullRequestChange } from './pullRequestText';

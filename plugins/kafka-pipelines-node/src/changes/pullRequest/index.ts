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
export { pullRequestText, type PullRequestChange } from './pullRequestText';

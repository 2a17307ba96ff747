export { blastRadius, type BlastRadius } from './blastRadius';
export { lineDiff } from './lineDiff';
export {
  manifestChanges,
  type ManifestChange,
  type ManifestChanges,
} from './manifestChanges';
export { code, table } from './markdown';
export { pullRequestText, type PullRequestChange } from './pullRequestText';

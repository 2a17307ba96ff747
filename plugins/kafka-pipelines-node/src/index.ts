/**
 * Blueprints, change sets, Helm runner, GitOps repository and fleet loader.
 *
 * @packageDocumentation
 */
export * from './argocd/argocdFiles';
export * from './blueprints';
export * from './catalogue/declaredArtifacts';
export {
  loadConnectCatalogue,
  openConnectCatalogue,
} from './catalogue/loadConnectCatalogue';
export * from './catalogue/ownArtifacts';
export * from './catalogue/ownFacts';
export * from './catalogue/planOwnFacts';
export * from './changes/applyChangeSet';
export * from './changes/changeSetDigest';
export * from './changes/proposalBranch';
export * from './changes/publishChangeSet';
export * from './changes/pullRequest';
export { conflictMessage, type PublishResult } from './changes/publishResult';
export * from './changes/requestFolder';
export * from './check';
export * from './connect';
export * from './fleet/lastGoodFiles';
export * from './fleet/loadFleet';
export * from './helm';
export * from './import';
export * from './manifestFacts/loadManifestFacts';
export * from './preview';
export * from './repository/config';
export * from './repository/RateLimitedError';
export * from './repository/git/createGitRepository';
export * from './repository/git/gitConfig';
export * from './repository/git/gitVersion';
export * from './repository/git/workingCopy';
export type { GitLogger } from './repository/git/MirrorOrigin';
export * from './repository/github/codeOwners';
export * from './repository/github/githubAddress';
export type { GithubPlace } from './repository/github/githubConfig';
export * from './repository/repositories';
export { decodeText, MAX_FILE_BYTES } from './repository/text';
export * from './repository/types';
export * from './renderFleet';
export * from './review';
export * from './upgrade/upgradeChange';
export * from './verbs';

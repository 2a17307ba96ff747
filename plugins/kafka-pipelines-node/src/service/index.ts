/**
 * Services of a backend; the only part of this package that knows Backstage's
 * backend APIs.
 *
 * @packageDocumentation
 */
export { createBlueprintReader, type BlueprintReader } from './blueprintReader';
export {
  createGithubRepository,
  type GithubRepositoryOptions,
} from '../repository/github/createGithubRepository';
export type {
  GithubConnection,
  GithubToken,
} from '../repository/github/githubConnection';
export {
  WritePace,
  WritePaces,
  type PaceClock,
} from '../repository/github/WritePace';
export * from './entityNamespace';
export { initiatorOf, writerOf, type Initiator } from './initiator';
export {
  kafkaPipelinesServiceRef,
  type KafkaPipelinesService,
  type LoadedFleet,
} from './kafkaPipelinesService';
export * from './repositoriesService';
export * from './repositoryNews';

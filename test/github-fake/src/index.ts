export * from './startGithubFake';
export type { Call, CallMatcher, Fault, Faults } from './faults/Faults';
export type { Violation } from './server/GithubServer';
export type { TokenOptions } from './state/Tokens';
export type { Repository, RepositoryOptions } from './state/Repository';
export type { Delivery, WebhookOptions } from './webhooks/Webhooks';

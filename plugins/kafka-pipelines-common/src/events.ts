/** Topic of the event that a repository has a new commit. @public */
export const REPOSITORY_CHANGED_TOPIC = 'kafkaPipelines.repositoryChanged';

/** Payload of {@link REPOSITORY_CHANGED_TOPIC}. @public */
export interface RepositoryChangedPayload {
  repository: string;
  branch: string;
  commit: string;
}

/** Topic of the event that changes proposed to a repository are others now. @public */
export const PROPOSALS_CHANGED_TOPIC = 'kafkaPipelines.proposalsChanged';

/** Payload of {@link PROPOSALS_CHANGED_TOPIC}. @public */
export interface ProposalsChangedPayload {
  repository: string;
}

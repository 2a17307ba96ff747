import type { ProposalSummary } from '@kafka-pipelines/backstage-plugin-kafka-pipelines-common';

/** A new pipeline, by a pull request. */
export const refundsProposal: ProposalSummary = {
  repository: 'demo',
  branch: 'kp-create-refunds',
  verb: 'create',
  commit: '9a1c9d2a7b64e58f0c1d2e3f4a5b6c7d8e9f0a1b',
  pullRequest: {
    number: 12,
    url: 'https://github.com/acme/kafka-pipelines/pull/12',
    title: 'Create pipeline refunds',
    draft: false,
  },
  pipelines: [
    { name: 'refunds', owner: 'group:default/commerce', becomes: 'new' },
  ],
  requestedBy: 'user:default/ada',
};

/** A change of several pipelines, on a branch. */
export const bulkProposal: ProposalSummary = {
  repository: 'demo',
  branch: 'kp-bulk-1a2b3c4d',
  verb: 'bulk',
  commit: '8b1c9d2a7b64e58f0c1d2e3f4a5b6c7d8e9f0a1b',
  pipelines: [
    {
      name: 'orders-cdc',
      owner: 'group:default/data-platform',
      becomes: 'changed',
    },
    {
      name: 'catalogue-cdc',
      owner: 'group:default/commerce',
      becomes: 'changed',
    },
    {
      name: 'newsletter',
      owner: 'group:default/marketing',
      becomes: 'changed',
    },
  ],
};

/** The second of the two commits that remove a pipeline. */
export const removalProposal: ProposalSummary = {
  repository: 'demo',
  branch: 'kp-remove-orders-cdc',
  verb: 'remove',
  commit: '7c1c9d2a7b64e58f0c1d2e3f4a5b6c7d8e9f0a1b',
  pullRequest: {
    number: 13,
    url: 'https://github.com/acme/kafka-pipelines/pull/13',
    title: 'Remove pipeline orders-cdc',
    draft: false,
  },
  pipelines: [
    {
      name: 'orders-cdc',
      owner: 'group:default/data-platform',
      becomes: 'gone',
    },
  ],
  requestedBy: 'user:default/ada',
};

/** A repository whose changes are reviewed. */
export const reviewedRepositories = {
  repositories: [
    { name: 'demo', branch: 'main', publish: 'pullRequest' as const },
  ],
};

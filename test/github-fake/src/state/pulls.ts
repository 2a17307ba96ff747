import type { Account } from './accounts';

export interface IssueComment {
  id: number;
  author: Account;
  body: string;
  createdAt: Date;
}

export type MergeMethod = 'merge' | 'squash';

/** A pull request; immutable, so that an earlier state can be kept. */
export interface Pull {
  readonly number: number;
  readonly title: string;
  readonly body: string | null;
  readonly author: Account;
  /** Names of branches. */
  readonly head: string;
  readonly base: string;
  /** As they were when the pull request was last open. */
  readonly headSha: string;
  readonly baseSha: string;
  readonly state: 'open' | 'closed';
  readonly draft: boolean;
  readonly maintainerCanModify: boolean;
  readonly labels: readonly string[];
  readonly reviewers: readonly string[];
  readonly teamReviewers: readonly string[];
  readonly comments: readonly IssueComment[];
  readonly autoMerge?: { by: Account; method: string };
  readonly merged?: { by: Account; at: Date; commit: string };
  readonly createdAt: Date;
  readonly updatedAt: Date;
  readonly closedAt?: Date;
}

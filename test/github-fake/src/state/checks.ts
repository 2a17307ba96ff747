import type { Account } from './accounts';

/** What a check has to say about lines of a file, as a request has it. */
export interface CheckAnnotation {
  path: string;
  start_line: number;
  end_line: number;
  annotation_level: string;
  message: string;
  title?: string;
}

/** A check run; immutable. */
export interface CheckRun {
  readonly id: number;
  readonly headSha: string;
  readonly name: string;
  readonly externalId: string | null;
  readonly detailsUrl: string | null;
  readonly status: string;
  readonly conclusion: string | null;
  readonly startedAt: Date;
  readonly completedAt: Date | null;
  readonly title: string | null;
  readonly summary: string | null;
  /** Those of all requests: an update adds to them. */
  readonly annotations: readonly CheckAnnotation[];
  readonly author: Account;
}

/** What somebody says of a commit under one context; the newest counts. */
export interface CommitStatus {
  readonly id: number;
  readonly sha: string;
  readonly state: string;
  readonly context: string;
  readonly description: string | null;
  readonly targetUrl: string | null;
  readonly creator: Account;
  readonly createdAt: Date;
}

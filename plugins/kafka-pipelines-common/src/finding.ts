/**
 * How much a finding matters: an `error` stops a commit, the others do not.
 * @public
 */
export type Severity = 'error' | 'warning' | 'info';

/**
 * Something a check has to say about one place in one file.
 * @public
 */
export interface Finding {
  /** Readable id of the rule, for example `connector/forbidden-key`. */
  rule: string;
  severity: Severity;
  message: string;
  /** Path in the repository, with `/`. */
  file: string;
  /** 1-based. */
  line: number;
  /** 1-based. */
  column: number;
  /** RFC 6901 pointer to the value in the file; empty for the whole file. */
  pointer: string;
  /** What to do about it. */
  hint?: string;
}

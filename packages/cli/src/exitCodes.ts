/** Nothing of severity error was found, or what was asked for was printed. */
export const OK = 0;
/** Something was found, or it failed. */
export const FAILED = 1;
/** The command line itself is wrong. */
export const USAGE = 2;
/** There are changes, and the question was whether there are any. */
export const CHANGES = 3;

/** The exit code of a check. */
export function exitCodeOf(
  { error, warning }: { error: number; warning: number },
  failOn: 'error' | 'warning',
): number {
  return error > 0 || (failOn === 'warning' && warning > 0) ? FAILED : OK;
}

/** The arguments name something that is not there. */
export class UsageError extends Error {
  constructor(message: string) {
    super(message);
    this.name = 'UsageError';
  }
}

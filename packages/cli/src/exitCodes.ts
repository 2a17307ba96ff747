/** Nothing of severity error was found, or what was asked for was printed. */
export const OK = 0;
/** Something was found, or it failed. */
export const FAILED = 1;
/** The command line itself is wrong. */
export const USAGE = 2;

/** The arguments name something that is not there. */
export class UsageError extends Error {
  constructor(message: string) {
    super(message);
    this.name = 'UsageError';
  }
}

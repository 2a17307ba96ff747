import { ServiceUnavailableError } from '@backstage/errors';

/**
 * The server of a repository takes no more requests before a time that is too
 * far away to wait for. Calls that have no result for it throw this.
 *
 * @public
 */
export class RateLimitedError extends ServiceUnavailableError {
  constructor(message: string, readonly until: Date) {
    super(message);
  }
}

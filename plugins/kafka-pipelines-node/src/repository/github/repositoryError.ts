import {
  ConflictError,
  NotAllowedError,
  NotFoundError,
  ServiceUnavailableError,
} from '@backstage/errors';
import { RateLimitedError } from '../RateLimitedError';
import { GithubFailure, GithubRateLimit } from './githubFailure';

/**
 * What is thrown for an error of a call to GitHub: one that says which
 * repository it is about, and of the kind it is. Other errors stay.
 */
export function repositoryError(
  error: unknown,
  { name, webUrl }: { name: string; webUrl: string },
): unknown {
  const about = ({ message }: Error) =>
    `GitOps repository "${name}" (${webUrl}): ${message}`;
  if (error instanceof GithubRateLimit) {
    return new RateLimitedError(about(error), error.until);
  }
  if (!(error instanceof GithubFailure)) return error;
  const message = about(error);
  switch (error.status) {
    case 401:
    case 403:
      return new NotAllowedError(message);
    case 404:
      return new NotFoundError(message);
    case 409:
    case 422:
      return new ConflictError(message);
    default:
      return new ServiceUnavailableError(message);
  }
}

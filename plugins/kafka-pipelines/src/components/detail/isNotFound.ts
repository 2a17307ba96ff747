import { ResponseError } from '@backstage/errors';

/** Whether the backend answered that there is no such thing. */
export function isNotFound(error: Error | undefined): boolean {
  return error instanceof ResponseError && error.statusCode === 404;
}

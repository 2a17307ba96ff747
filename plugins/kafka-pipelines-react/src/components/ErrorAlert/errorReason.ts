import { ResponseError } from '@backstage/errors';

/**
 * Why a request failed, in the words of the backend: the message of a
 * ResponseError itself only names the status.
 */
export function errorReason(error: Error): string {
  return error instanceof ResponseError ? error.cause.message : error.message;
}

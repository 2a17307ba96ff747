import { isError } from '@backstage/errors';

/** What an error says, without the full stop that a sentence around it has. */
export function errorText(error: unknown): string {
  const text = isError(error) ? error.message : String(error);
  return text.replace(/[.\s]+$/, '');
}

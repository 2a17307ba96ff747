import { InputError } from '@backstage/errors';
import type { CommitAuthor } from './types';

/** Trailer that ties a commit to the request that made it. */
export const REQUEST_ID_TRAILER = 'Request-Id';

/** Trailer that names the pipeline a commit is about. */
export const PIPELINE_ID_TRAILER = 'Pipeline-Id';

const MAX_TRAILER_VALUE = 255;

/** Whether a value can stand in a trailer: one visible line that git reads back as it was. */
export function isTrailerValue(value: string): boolean {
  return (
    value !== '' &&
    value === value.trim() &&
    value.length <= MAX_TRAILER_VALUE &&
    !/[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]/u.test(value)
  );
}

function trailerLine(key: string, value: string): string {
  if (!/^[A-Za-z][A-Za-z0-9-]*$/.test(key)) {
    throw new InputError(
      `The trailer name ${JSON.stringify(
        key,
      )} must be letters, digits and dashes`,
    );
  }
  if (!isTrailerValue(value)) {
    throw new InputError(
      `The value of trailer ${key}, ${JSON.stringify(
        value,
      )}, must be one line of 1 to ${MAX_TRAILER_VALUE} characters without surrounding space`,
    );
  }
  return `${key}: ${value}`;
}

/**
 * The whole commit message. Trailers stand in a paragraph of their own at the
 * end, so a line of the message that looks like one is never read as one: git
 * takes trailers from the last paragraph only.
 *
 * @throws InputError for an empty message and for trailers that are missing or
 * could break out of their line.
 */
export function formatCommitMessage(
  message: string,
  trailers: Record<string, string>,
): string {
  const text = message.replace(/\r\n?/g, '\n').trim();
  if (text === '') throw new InputError('The commit message is empty');
  if (/[\0\p{Cs}]/u.test(text)) {
    throw new InputError('The commit message has a NUL or a broken character');
  }
  const lines = Object.entries(trailers).map(([key, value]) =>
    trailerLine(key, value),
  );
  if (lines.length === 0) {
    throw new InputError(
      'A commit needs at least one trailer, or its last paragraph would be read as trailers',
    );
  }
  return `${text}\n\n${lines.join('\n')}\n`;
}

function withoutCrud(text: string): string {
  return text
    .replace(/[\p{Cc}\p{Cs}\p{Zl}\p{Zp}<>]+/gu, ' ')
    .replace(/\s+/g, ' ')
    .replace(/^[\s.,:;"\\']+|[\s.,:;"\\']+$/g, '');
}

/**
 * An author as git can store it: without what would end the name or the line,
 * and without the punctuation git strips at both ends. A name of which nothing
 * is left becomes the email address.
 *
 * @throws InputError when there is no email address.
 */
export function cleanAuthor(author: CommitAuthor): CommitAuthor {
  const email = withoutCrud(author.email).replace(/ /g, '');
  if (email === '') {
    throw new InputError('The author of a commit needs an email address');
  }
  return { name: withoutCrud(author.name) || email, email };
}

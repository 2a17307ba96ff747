import { InputError } from '@backstage/errors';
import type { CommitAuthor, CommitTrailers } from './types';

/** Trailer that ties a commit to the request that made it. */
export const REQUEST_ID_TRAILER = 'Request-Id';

/** Trailer that names the pipeline a commit is about. */
export const PIPELINE_ID_TRAILER = 'Pipeline-Id';

/** Trailer with the digest of the change set that a person agreed to. */
export const CHANGE_DIGEST_TRAILER = 'Change-Digest';

/** Trailer with the entity reference of who asked: the author may be an app. */
export const REQUESTED_BY_TRAILER = 'Requested-By';

/** Trailer with the commit of the base branch that a proposal was computed from. */
export const BASE_COMMIT_TRAILER = 'Base-Commit';

/** Trailer with the id of the tree of the very commit: an amended one has another. */
export const TREE_ID_TRAILER = 'Tree-Id';

const MAX_TRAILER_VALUE = 255;

/** A line of a message that a careless reader would take for a trailer of ours. */
const FORGED_TRAILER = new RegExp(
  `^[^\\S\\n]*(${[
    REQUEST_ID_TRAILER,
    PIPELINE_ID_TRAILER,
    CHANGE_DIGEST_TRAILER,
    REQUESTED_BY_TRAILER,
    BASE_COMMIT_TRAILER,
    TREE_ID_TRAILER,
  ].join('|')})[^\\S\\n]*:`,
  'im',
);

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
 * takes trailers from the last paragraph only. Lines that look like ours are
 * refused all the same, as a squash may put more paragraphs after them.
 *
 * @throws InputError for a message that is empty or has a trailer of ours, and
 * for trailers that are missing or could break out of their line.
 */
export function formatCommitMessage(
  message: string,
  trailers: CommitTrailers,
): string {
  // Line ends of every kind, so that no reader sees a line where we see none
  const text = message.replace(/\r\n?|[\v\f\u0085\u2028\u2029]/g, '\n').trim();
  if (text === '') throw new InputError('The commit message is empty');
  if (/[\0\p{Cs}]/u.test(text)) {
    throw new InputError('The commit message has a NUL or a broken character');
  }
  const [, forged] = FORGED_TRAILER.exec(text) ?? [];
  if (forged !== undefined) {
    throw new InputError(
      `The commit message has a line that starts with "${forged}:", which only this product may write`,
    );
  }
  const lines = Object.entries(trailers).flatMap(([key, values]) =>
    [values].flat().map(value => trailerLine(key, value)),
  );
  if (lines.length === 0) {
    throw new InputError(
      'A commit needs at least one trailer, or its last paragraph would be read as trailers',
    );
  }
  return `${text}\n\n${lines.join('\n')}\n`;
}

/**
 * The trailers of a commit message as git reads them, for messages that come
 * without git: the last paragraph, when all of its lines are trailers.
 *
 * @returns values by trailer, in their order
 */
export function parseTrailers(message: string): Map<string, string[]> {
  const paragraphs = message
    .replace(/\r\n?/g, '\n')
    .trim()
    .split(/\n{2,}/);
  const trailers = new Map<string, string[]>();
  // The first paragraph is the subject
  if (paragraphs.length < 2) return trailers;
  for (const line of paragraphs[paragraphs.length - 1].split('\n')) {
    const [, key, value] = /^([A-Za-z0-9-]+):\s*(.*?)\s*$/.exec(line) ?? [];
    if (key === undefined) return new Map();
    trailers.set(key, [...(trailers.get(key) ?? []), value]);
  }
  return trailers;
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

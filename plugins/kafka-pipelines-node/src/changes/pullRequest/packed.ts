import { bytesOf } from './markdown';

/** Of the sentence at the end, which may be needed. */
const RESERVED = 400;

/** A part of a text, and how many things it is about. */
export interface CountedPart {
  text: string;
  count: number;
}

/**
 * As many of the parts as there is room for, each whole and in their order, and
 * the sentence that says what is left out.
 *
 * @param budget - most bytes of all of it
 * @param leftOut - the sentence, of at most 400 bytes, for so many things shown
 */
export function packed(
  parts: readonly CountedPart[],
  budget: number,
  leftOut: (shown: number) => string,
): { text: string; shown: number } {
  const kept: string[] = [];
  let left = budget - RESERVED;
  let shown = 0;
  for (const { text, count } of parts) {
    const bytes = bytesOf(text) + 2;
    if (bytes > left) continue;
    left -= bytes;
    shown += count;
    kept.push(text);
  }
  const isAll = kept.length === parts.length;
  return {
    text: [...kept, ...(isAll ? [] : [leftOut(shown)])].join('\n\n'),
    shown,
  };
}

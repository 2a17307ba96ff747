import { bytesOf } from './markdown';

/** Of the sentence at the end, which may be needed. */
const RESERVED = 400;

/**
 * As many of the parts as there is room for, each whole and in their order, and
 * the sentence that says what is left out.
 *
 * @param budget - most bytes of all of it
 * @param leftOut - the sentence, of at most 400 bytes
 */
export function packed(
  parts: readonly string[],
  budget: number,
  leftOut: (shown: number) => string,
): { text: string; shown: number } {
  const kept: string[] = [];
  let left = budget - RESERVED;
  for (const part of parts) {
    const bytes = bytesOf(part) + 2;
    if (bytes > left) continue;
    left -= bytes;
    kept.push(part);
  }
  const isAll = kept.length === parts.length;
  return {
    text: [...kept, ...(isAll ? [] : [leftOut(kept.length)])].join('\n\n'),
    shown: kept.length,
  };
}

import { distance } from 'fastest-levenshtein';

/** A shorter word is the beginning of too many others. */
const SHORTEST_PREFIX = 3;

/** True when two neighbours are swapped, which is one slip but two edits. */
function isSwap(a: string, b: string): boolean {
  const index = [...a].findIndex((letter, at) => letter !== b[at]);
  return (
    a.length === b.length &&
    index >= 0 &&
    a[index] === b[index + 1] &&
    a[index + 1] === b[index] &&
    a.slice(index + 2) === b.slice(index + 2)
  );
}

/**
 * The candidate somebody most likely meant, or undefined when none is near:
 * about one slip per three characters, regardless of upper and lower case;
 * else the shortest one that goes on where the word ends.
 *
 * @public
 */
export function nearest(
  word: string,
  candidates: Iterable<string>,
): string | undefined {
  const wanted = word.toLowerCase();
  const limit = Math.max(1, Math.floor(word.length / 3));
  let best: string | undefined;
  let bestEdits = limit + 1;
  let longer: string | undefined;
  for (const candidate of candidates) {
    const other = candidate.toLowerCase();
    if (Math.abs(other.length - wanted.length) <= limit) {
      const edits = isSwap(wanted, other) ? 1 : distance(wanted, other);
      if (edits < bestEdits) {
        best = candidate;
        bestEdits = edits;
      }
    }
    if (
      wanted.length >= SHORTEST_PREFIX &&
      other.startsWith(wanted) &&
      (longer === undefined || candidate.length < longer.length)
    ) {
      longer = candidate;
    }
  }
  return best ?? longer;
}

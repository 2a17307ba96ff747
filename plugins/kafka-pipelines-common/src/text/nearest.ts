import { distance } from 'fastest-levenshtein';

/**
 * The candidate somebody most likely meant, or undefined when none is near:
 * about one edit per three characters, regardless of upper and lower case.
 * @public
 */
export function nearest(
  word: string,
  candidates: Iterable<string>,
): string | undefined {
  const wanted = word.toLowerCase();
  const limit = Math.max(1, Math.floor(word.length / 3));
  let best: string | undefined;
  let bestDistance = limit + 1;
  for (const candidate of candidates) {
    if (Math.abs(candidate.length - word.length) <= limit) {
      const edits = distance(wanted, candidate.toLowerCase());
      if (edits < bestDistance) {
        best = candidate;
        bestDistance = edits;
      }
    }
  }
  return best;
}

import { distance } from 'fastest-levenshtein';
import { compareVersions } from '../catalogue/versions';

function numbersOf(version: string): string {
  return (version.match(/\d+/g) ?? []).join('.');
}

/** True when a version goes on where the other one ends: `3.6.1` and `3.6.1.Final`. */
function continues(longer: string, shorter: string): boolean {
  return (
    longer.startsWith(shorter) &&
    // 4.3.10 is no 4.3.1 with an ending.
    !/^\d\d/.test(longer.slice(shorter.length - 1)) &&
    // Nor is 2.0-SNAPSHOT, which comes before 2.0, a 2.0.
    compareVersions(longer, shorter) > 0
  );
}

function isMeant(known: string, asked: string): boolean {
  if (continues(known, asked)) {
    return true;
  }
  // One letter apart in its numbers, as 3.6.2.Final, is a release of its own.
  return (
    numbersOf(known) === numbersOf(asked) &&
    (continues(asked, known) ||
      distance(asked.toLowerCase(), known.toLowerCase()) <= 1)
  );
}

/**
 * The known version that an unknown one is but for its ending: `3.6.1.Final`
 * for `3.6.1` or `3.6.1.Fina`.
 *
 * @param known - from old to new
 * @returns undefined for a version that is known, or that may well exist
 */
export function misspeltVersion(
  known: readonly string[],
  asked: string,
): string | undefined {
  return known.includes(asked)
    ? undefined
    : known.findLast(each => isMeant(each, asked));
}

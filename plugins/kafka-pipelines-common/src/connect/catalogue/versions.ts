/** Numbers and words of a version, `3.6.1.Final` → 3, 6, 1, `final`. */
function parts(version: string): (number | string)[] {
  return (version.toLowerCase().match(/\d+|[a-z]+/g) ?? []).map(part =>
    /^\d/.test(part) ? Number(part) : part,
  );
}

/** Words that come before the release itself; every other word comes after or is it. */
const BEFORE_RELEASE = [
  'alpha',
  'beta',
  'm',
  'milestone',
  'rc',
  'cr',
  'snapshot',
];

/** A part as a number: words before a release count below 0, others as 0. */
function rank(part: number | string | undefined): number {
  if (part === undefined) return 0;
  if (typeof part === 'number') return part;
  const place = BEFORE_RELEASE.indexOf(part);
  return place < 0 ? 0 : place - BEFORE_RELEASE.length;
}

/**
 * Orders versions from old to new as Maven does for those that artifacts of
 * Kafka Connect have: number by number, `-alpha`, `-beta`, `-rc` before the
 * release; `Final` is the release. Equal ones are ordered by their text.
 *
 * @public
 */
export function compareVersions(a: string, b: string): number {
  const [left, right] = [parts(a), parts(b)];
  for (let i = 0; i < Math.max(left.length, right.length); i++) {
    const difference = rank(left[i]) - rank(right[i]);
    if (difference !== 0) return difference;
  }
  if (a === b) return 0;
  return a < b ? -1 : 1;
}

/** How many leading parts two versions have in common. */
function commonParts(a: string, b: string): number {
  const [left, right] = [parts(a), parts(b)];
  const differs = left.findIndex((part, i) => rank(part) !== rank(right[i]));
  return differs < 0 ? left.length : differs;
}

/**
 * The version of a list that stands best for the one asked for: itself, else
 * of the next older and the next newer the one that has more leading parts in
 * common with it, and when these are equally many the older.
 *
 * @param versions - at least one
 * @public
 */
export function nearestVersion(versions: string[], asked: string): string {
  const ordered = versions.toSorted(compareVersions);
  const older = ordered
    .filter(each => compareVersions(each, asked) <= 0)
    .at(-1);
  const newer = ordered.find(each => compareVersions(each, asked) > 0);
  if (older === undefined || newer === undefined) {
    return (older ?? newer) as string;
  }
  return commonParts(newer, asked) > commonParts(older, asked) ? newer : older;
}

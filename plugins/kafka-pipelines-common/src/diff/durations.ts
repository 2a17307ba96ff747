/** From long to short, with what it has in milliseconds. */
const UNITS: ReadonlyArray<readonly [name: string, milliseconds: number]> = [
  ['day', 86_400_000],
  ['hour', 3_600_000],
  ['minute', 60_000],
  ['second', 1000],
];

/** Keys whose values are milliseconds: `retention.ms`, `poll.interval.ms`. */
const MILLISECONDS = /(?:^|\.)ms$/;

/**
 * A number of milliseconds for people, such as `7 days` or `1 hour 30 minutes`.
 *
 * @returns undefined for less than a second, which reads well as it is, and for
 *   what is no such number
 */
export function durationText(key: string, text: string): string | undefined {
  if (!MILLISECONDS.test(key) || !/^\d{4,18}$/.test(text)) return undefined;
  let rest = Number(text);
  const parts: string[] = [];
  for (const [name, size] of UNITS) {
    const count = Math.floor(rest / size);
    rest -= count * size;
    if (count > 0) parts.push(`${count} ${name}${count === 1 ? '' : 's'}`);
  }
  // Three units are no easier to read than the number
  return rest === 0 && parts.length <= 2 ? parts.join(' ') : undefined;
}

import type { SourceLine } from './sources';
import { visible } from './visible';

/** What stands where something is left out. */
const CUT = '…';

/** The part of a line that is shown, and where in it the place is. */
interface Excerpt {
  text: string;
  /** 0-based; undefined when no place is shown. */
  offset?: number;
}

/** Tabs are as wide as a space, and nothing else has no width or moves the cursor. */
function plain(text: string): string {
  return visible(text.replace(/\t/g, ' ')).replace(/\n/g, ' ');
}

/**
 * Cuts a line to what fits, with the place in it.
 *
 * @param width - characters that fit
 */
export function excerptOf(
  { text, column }: SourceLine,
  width: number,
): Excerpt {
  const before = column === undefined ? '' : plain(text.slice(0, column - 1));
  const whole = before + plain(text.slice(before && column ? column - 1 : 0));
  const offset = column === undefined ? undefined : before.length;
  if (whole.length <= width) {
    return { text: whole, offset };
  }
  // A third of what is shown stands before the place, so that most is of the value.
  const start = Math.max(
    0,
    Math.min((offset ?? 0) - Math.floor(width / 3), whole.length - width),
  );
  const end = start + width;
  const head = start > 0 ? CUT : '';
  const tail = end < whole.length ? CUT : '';
  return {
    text:
      head +
      whole.slice(start + head.length, end - tail.length).trimEnd() +
      tail,
    offset: offset === undefined ? undefined : offset - start,
  };
}

import { Unusual } from './inlineScalar';

const indentOf = (line: string) => line.length - line.trimStart().length;

/**
 * A literal block scalar.
 *
 * @param header - `|` or `|-`
 * @param lines - of the whole document
 * @param start - index of the line below the header
 * @param parent - indentation of what it is the value of
 * @throws Unusual for other headers, and for text that ends without a line feed
 */
export function blockScalar(
  header: string,
  lines: readonly string[],
  start: number,
  parent: number,
): { value: string; next: number } {
  if (header !== '|' && header !== '|-') throw new Unusual();
  let first = start;
  while (lines[first] === '') first += 1;
  const indent = indentOf(lines[first] ?? '');
  if (indent <= parent || lines[first]?.trim() === '') throw new Unusual();
  let next = first;
  let last = first;
  for (; next < lines.length; next++) {
    const line = lines[next];
    if (line.trim() === '') {
      if (line.length > indent) throw new Unusual();
    } else if (indentOf(line) < indent) {
      break;
    } else {
      last = next;
    }
  }
  // Nobody knows whether the last line has a line feed.
  if (last === lines.length - 1) throw new Unusual();
  const text = lines
    .slice(start, last + 1)
    .map(line => line.slice(indent))
    .join('\n');
  return { value: header === '|' ? `${text}\n` : text, next };
}

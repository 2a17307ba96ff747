import { inertReferences } from '../../blueprints/markdownText';

/** What nobody sees and what changes the direction of what one sees; line ends and tabs are neither. */
const INVISIBLE = /[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]/gu;

const withoutInvisible = (text: string) => text.replace(INVISIBLE, '');

/**
 * Text that is Markdown already, such as a commit message whose values are
 * escaped: paragraphs, lists and code stay, but there is no HTML, so no hidden
 * mark either, no image, no link, no code without an end, nobody is notified
 * and no issue is closed.
 */
export function harmlessMarkdown(text: string): string {
  const output: string[] = [];
  let block: string[] = [];
  const endBlock = () => {
    if (block.length > 0) output.push(fence(block.join('\n'), ''));
    block = [];
  };
  for (const line of text
    .replace(/\r\n?/g, '\n')
    .replace(/^\s*\n|\s+$/g, '')
    .split('\n')) {
    const isBlank = line.trim() === '';
    const mayBeCode = block.length > 0 || (output.at(-1) ?? '') === '';
    if (mayBeCode && line.startsWith('    ') && !isBlank) {
      block.push(line.slice(4));
    } else {
      endBlock();
      output.push(isBlank ? '' : harmlessLine(line));
    }
  }
  endBlock();
  return output.join('\n');
}

/** A line that is no Markdown, but may become the subject of a commit. */
export function harmlessTitle(line: string): string {
  return inertReferences(withoutInvisible(line).trim());
}

function harmlessLine(line: string): string {
  return inertReferences(
    withoutInvisible(line)
      .replace(/(\\*)</g, (whole, escapes: string) =>
        escapes.length % 2 === 0 ? `${escapes}\\<` : whole,
      )
      .replace(/^(\s*)(?=`{3}|~{3})/, '$1\\')
      .replace(/!\[/g, '!\\[')
      .replace(/\]\(/g, ']\\('),
  );
}

/** Longest text that is shown as code in a sentence. */
const MAX_CODE = 250;

function lineOf(text: string): string {
  return cut(withoutInvisible(text.replace(/\s+/g, ' ')).trim(), MAX_CODE);
}

/** Markdown with a bar at its side: headings in it are not ours. */
export function quote(markdown: string): string {
  return markdown === ''
    ? ''
    : markdown.replace(/^/gm, '> ').replace(/ +$/gm, '');
}

/** One line of any text as code: what is in it means nothing. */
export function code(text: string): string {
  const line = lineOf(text);
  if (line === '') return '""';
  const ticks = '`'.repeat(longestRun(line) + 1);
  const gap = /^`|`$/.test(line) ? ' ' : '';
  return `${ticks}${gap}${line}${gap}${ticks}`;
}

/** The same in HTML, for places where GitHub reads no Markdown. */
export function htmlCode(text: string): string {
  const escaped = lineOf(text).replace(
    /[&<>"'`]/g,
    character => `&#${character.charCodeAt(0)};`,
  );
  return `<code>${escaped}</code>`;
}

/** Lines of any text as a block of code; invisible characters are shown by their number. */
export function fence(text: string, language: string): string {
  const ticks = '`'.repeat(Math.max(3, longestRun(text) + 1));
  const lines = text
    .replace(/\r\n?/g, '\n')
    .split('\n')
    .map(line =>
      line.replace(INVISIBLE, character =>
        character === '\t'
          ? character
          : `\\u{${character.codePointAt(0)!.toString(16)}}`,
      ),
    );
  return `${ticks}${language}\n${lines.join('\n').trimEnd()}\n${ticks}`;
}

/** A table of cells that are Markdown without line ends. */
export function table(head: string[], rows: string[][]): string {
  // A pipe ends a cell, in code too
  const row = (cells: string[]) =>
    `| ${cells.map(cell => cell.replace(/\|/g, '\\|')).join(' | ')} |`;
  return [row(head), row(head.map(() => '---')), ...rows.map(row)].join('\n');
}

/** What a text counts: of those who limit its length some take bytes. */
export function bytesOf(text: string): number {
  return Buffer.byteLength(text);
}

/** How much of a list is shown before the rest is only counted. */
export interface ListLimit {
  items: number;
  /** Of all items together. */
  bytes: number;
}

/** Enough for a text that people read to the end. */
export const USUAL_LIST: ListLimit = { items: 40, bytes: 8000 };

/**
 * A list that says what it leaves out.
 *
 * @param what - the items are, in the plural
 */
export function list(
  items: readonly string[],
  what: string,
  limit: ListLimit = USUAL_LIST,
): string {
  const lines: string[] = [];
  let bytes = 0;
  for (const item of items) {
    bytes += bytesOf(item) + 3;
    if (lines.length === limit.items || bytes > limit.bytes) break;
    lines.push(`- ${item}`);
  }
  if (lines.length < items.length) {
    lines.push(`- Shown ${lines.length} of ${items.length} ${what}.`);
  }
  return lines.join('\n');
}

/** The beginning of a text, with a mark where something is left out. */
export function cut(text: string, length: number): string {
  // By characters, so that none is cut in two
  return text.length <= length
    ? text
    : `${[...text.slice(0, length - 1)].filter(isWhole).join('')}…`;
}

function isWhole(character: string): boolean {
  return !/\p{Cs}/u.test(character);
}

function longestRun(text: string): number {
  return Math.max(0, ...[...text.matchAll(/`+/g)].map(([run]) => run.length));
}

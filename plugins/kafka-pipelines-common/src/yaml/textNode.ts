import { Scalar } from 'yaml';

/**
 * Characters that readers of YAML treat differently (a line end for one is a
 * letter for the other) or that nobody sees in a review: control and format
 * characters, Unicode's own line ends, unassigned ones. They are only ever
 * written as escapes.
 */
const NEEDS_ESCAPE = /[^\P{C}\t\n]|[\p{Zl}\p{Zp}]/u;
const EVERY_ESCAPE = /[^\P{C}\t\n]|[\p{Zl}\p{Zp}]/gu;

/** Words that some reader of YAML 1.1 or 1.2 takes for a boolean, null or number. */
const RESERVED = /^(?:true|false|yes|no|on|off|y|n|null|nan|inf)$/i;

/**
 * Text that no reader can take for anything else: words that start with a
 * letter, so neither numbers, dates nor indicators.
 */
const PLAIN =
  /^[A-Za-z_/](?:[\w./@+-]|:(?=[\w/]))*(?: (?:[\w./@+(),-]|:(?=[\w/]))+)*$/;

/**
 * Versions such as `3.6.1.Final`: with the letter behind the numbers no reader
 * takes them for one. Without it YAML 1.1 may.
 */
const VERSION = /^\d+(?:\.\d+)+[.-][A-Za-z]\w*$/;

const BLOCK = /^\S[^\r]*$/s;
const TRAILING_SPACE = /[ \t](?:\n|$)/;

/**
 * A scalar that every reader of YAML 1.1 and 1.2 reads back as exactly this
 * text: plain where nothing speaks against it, a literal block where there are
 * lines, quoted otherwise.
 *
 * @throws Error when the text holds half a surrogate pair, which has no form in
 * UTF-8
 * @public
 */
export function textNode(text: string): Scalar<string> {
  const node = new Scalar(text);
  node.type = styleOf(text);
  return node;
}

function styleOf(text: string): Scalar.Type {
  if (/\p{Cs}/u.test(text)) {
    throw new Error(
      'the text holds half of a character (a lone surrogate), which no file can hold',
    );
  }
  if (needsEscape(text) || text.includes('\t')) {
    return Scalar.QUOTE_DOUBLE;
  }
  if (text.includes('\n')) {
    return BLOCK.test(text) && !TRAILING_SPACE.test(text)
      ? Scalar.BLOCK_LITERAL
      : Scalar.QUOTE_DOUBLE;
  }
  return VERSION.test(text) || (PLAIN.test(text) && !RESERVED.test(text))
    ? Scalar.PLAIN
    : Scalar.QUOTE_SINGLE;
}

/**
 * True when the text can only stand between double quotes.
 * @public
 */
export function needsEscape(text: string): boolean {
  return NEEDS_ESCAPE.test(text);
}

/**
 * Writes such characters as escapes in a finished YAML text. They stand only
 * between double quotes there, where an escape means the same, and in comments.
 * @public
 */
export function escapeInvisible(yaml: string): string {
  return yaml.replace(EVERY_ESCAPE, character => {
    const code = character.codePointAt(0)!;
    return code > 0xffff
      ? `\\U${code.toString(16).padStart(8, '0')}`
      : `\\u${code.toString(16).padStart(4, '0')}`;
  });
}

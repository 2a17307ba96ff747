/** Characters that mean something in Markdown wherever they stand. */
const MARKUP = /[\\`*[\]<>|~]/g;

/** An underscore between letters is only an underscore. */
const EMPHASIS = /(?<![\p{L}\p{N}])_|_(?![\p{L}\p{N}])/gu;

/**
 * What GitHub acts on in the text of a commit, Markdown or not: mentions,
 * references that close an issue, links to one.
 */
const REFERENCE = /@(?=\S)|#(?=\d)|:(?=\/\/)|\bGH-(?=\d)/gi;

const ZERO_WIDTH_SPACE = '\u200b';

/** A text with which GitHub does nothing, also where it does not read Markdown: in a commit message. */
export function inertReferences(text: string): string {
  return text.replace(REFERENCE, found => `${found}${ZERO_WIDTH_SPACE}`);
}

/**
 * A text as JSON has it, for a line of code in a commit message or a pull
 * request: nothing invisible, no end of the line, nobody notified, no issue
 * closed.
 */
export function codeText(text: string): string {
  return inertReferences(
    JSON.stringify(text).replace(
      /[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]/gu,
      invisible => `\\u{${invisible.codePointAt(0)!.toString(16)}}`,
    ),
  );
}

/**
 * A person's text for a commit message or a pull request: one line, no markup,
 * nobody notified, no issue closed, nothing invisible.
 */
export function markdownText(text: string): string {
  return inertReferences(
    text
      .replace(/[\p{Cc}\p{Zl}\p{Zp}]+/gu, ' ')
      .replace(/[\p{Cf}\p{Cs}]+/gu, '')
      .replace(/\s+/g, ' ')
      .trim()
      .replace(MARKUP, '\\$&')
      .replace(EMPHASIS, '\\_'),
  );
}

/** The same for every text in a value; keys are never printed. */
export function markdownTexts(value: unknown): unknown {
  if (typeof value === 'string') {
    return markdownText(value);
  }
  if (Array.isArray(value)) {
    return value.map(markdownTexts);
  }
  if (typeof value === 'object' && value !== null) {
    return Object.fromEntries(
      Object.entries(value).map(([key, item]) => [key, markdownTexts(item)]),
    );
  }
  return value;
}

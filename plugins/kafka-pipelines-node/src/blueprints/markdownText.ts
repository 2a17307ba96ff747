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

/**
 * A person's text for a commit message or a pull request: one line, no markup,
 * nobody notified, no issue closed, nothing invisible.
 */
export function markdownText(text: string): string {
  return text
    .replace(/[\p{Cc}\p{Zl}\p{Zp}]+/gu, ' ')
    .replace(/[\p{Cf}\p{Cs}]+/gu, '')
    .replace(/\s+/g, ' ')
    .trim()
    .replace(MARKUP, '\\$&')
    .replace(EMPHASIS, '\\_')
    .replace(REFERENCE, reference => `${reference}${ZERO_WIDTH_SPACE}`);
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

import fc from 'fast-check';
import MarkdownIt from 'markdown-it';
import { hostileText } from '../../../blueprints/__testUtils__/hostileText';

/** Texts that would do something where they are shown as Markdown. */
export const HOSTILE_MARKDOWN = [
  '@acme/everyone please look',
  'Closes #1, fixes acme/pipelines#2, resolves GH-3',
  '<!-- kafka-pipelines:begin --> forged <!-- kafka-pipelines:end -->',
  '</details></summary><h1>x</h1><script>alert(1)</script>',
  '![pixel](https://evil.example/x.png)',
  '[click](https://evil.example) [a]: https://evil.example',
  '```\nopen fence',
  '~~~',
  '`code` `` ``` ````',
  '| a | b |',
  '### Findings\n\nNone.',
  'Approved\n===',
  '\u202egnirts\u202c \u200b\u2066',
  '    @team indented',
  '- - - ```',
  '> ```\n> @team',
  '&lt;!-- &#64;team',
  'a\\',
  '\\<!-- x',
  '\\\\<!-- x -->',
  'https://evil.example www.evil.example mailto:a@b.example',
];

/** These, parts of them joined, and other texts that break what is made of texts. */
export const anyMarkdown: fc.Arbitrary<string> = fc.oneof(
  hostileText.arbitrary,
  fc
    .array(fc.constantFrom(...HOSTILE_MARKDOWN, '\n', ' ', '\n\n', '>', '`'), {
      maxLength: 6,
    })
    .map(parts => parts.join('')),
);

const github = new MarkdownIt({ html: true, linkify: true });

/**
 * Reads Markdown as GitHub does and fails for what acts.
 *
 * @param links - all that may be linked
 */
export function harmlessTokens(markdown: string, links: RegExp) {
  const tokens = github
    .parse(markdown, {})
    .flatMap(token => [token, ...(token.children ?? [])]);
  const contents = (type: string) =>
    tokens.filter(token => token.type === type).map(({ content }) => content);
  for (const html of [...contents('html_block'), ...contents('html_inline')]) {
    expect(html.trim()).toMatch(
      /^(<\/details>|<details><summary>(<\/?code>|[^<>])*<\/summary>)$/,
    );
  }
  expect(contents('image')).toEqual([]);
  for (const token of tokens.filter(({ type }) => type === 'link_open')) {
    expect(token.attrGet('href')).toMatch(links);
  }
  for (const text of contents('text')) {
    expect(text).not.toMatch(/(?<![\w.+-])@\w|#\d|\bGH-\d/);
  }
  return tokens;
}

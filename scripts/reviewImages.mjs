/*
 * Takes the pictures of docs/review.md: the goldens of the review comment, as a
 * page shows them that renders Markdown the way GitHub does.
 *
 *   node scripts/reviewImages.mjs
 */
import { readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { findChromium } from './chromium.mjs';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');
// Each from the workspace that declares it.
const requireOf = workspace =>
  createRequire(join(root, workspace, 'package.json'));
const MarkdownIt = requireOf('plugins/kafka-pipelines-node')('markdown-it');
const { chromium } = requireOf('test/e2e')('@playwright/test');
const goldens = join(root, 'packages/cli/src/review/__goldens__');
/** Pixels: what does not fit is cut off at the bottom. */
const WIDTH = 920;
const MOST_HEIGHT = 1500;

const STYLE = `
  body { margin: 0; background: #fff; color: #1f2328;
    font: 14px/1.5 -apple-system, "Segoe UI", "Noto Sans", "DejaVu Sans", Helvetica, Arial, sans-serif; }
  main { margin: 16px; padding: 16px 20px; border: 1px solid #d1d9e0; border-radius: 6px; }
  h2 { margin: 0 0 16px; padding-bottom: .3em; font-size: 1.5em; border-bottom: 1px solid #d1d9e0b3; }
  h3 { margin: 24px 0 12px; font-size: 1.25em; }
  p, ul, table, details { margin: 0 0 14px; }
  ul { padding-left: 2em; }
  code { padding: .2em .4em; font: 85% ui-monospace, "DejaVu Sans Mono", monospace; background: #818b981f; border-radius: 6px; }
  pre { padding: 12px; overflow: auto; background: #f6f8fa; border-radius: 6px; }
  pre code { padding: 0; background: none; }
  table { border-collapse: collapse; display: block; overflow: auto; }
  th, td { padding: 5px 12px; border: 1px solid #d1d9e0; }
  tr:nth-child(2n) { background: #f6f8fa; }
  .add { background: #dafbe1; display: block; } .del { background: #ffebe9; display: block; }
`;

const markdown = new MarkdownIt({ html: true, linkify: true });
const fence = markdown.renderer.rules.fence;
markdown.renderer.rules.fence = (tokens, index, ...rest) => {
  const { info, content } = tokens[index];
  if (info !== 'diff') return fence(tokens, index, ...rest);
  const lines = content.split('\n').map(line => {
    const text = `${markdown.utils.escapeHtml(line)}\n`;
    if (line.startsWith('+')) return `<span class="add">${text}</span>`;
    return line.startsWith('-') ? `<span class="del">${text}</span>` : text;
  });
  return `<pre><code>${lines.join('')}</code></pre>`;
};

const { path: executablePath, help } = findChromium();
if (help) {
  console.error(help);
  process.exit(1);
}
const browser = await chromium.launch({
  executablePath,
  args: ['--no-sandbox'],
});
try {
  const page = await browser.newPage({
    viewport: { width: WIDTH, height: MOST_HEIGHT },
  });
  for (const file of readdirSync(goldens).filter(name =>
    name.endsWith('.md'),
  )) {
    const text = readFileSync(join(goldens, file), 'utf8');
    await page.setContent(
      `<!doctype html><style>${STYLE}</style><main>${markdown.render(
        text,
      )}</main>`,
    );
    // One of the differences is open, unless the end of the comment is the point
    const isCut = text.includes('Shown ');
    if (!isCut)
      await page.evaluate(() =>
        document
          .querySelector('h3:last-of-type ~ details')
          ?.setAttribute('open', ''),
      );
    const height = await page.evaluate(
      () => document.documentElement.getBoundingClientRect().height,
    );
    await page.screenshot({
      path: join(root, `docs/images/review-${file.replace('.md', '')}.png`),
      // The end of a comment that says there what it leaves out
      clip: isCut
        ? { x: 0, y: height - 700, width: WIDTH, height: 700 }
        : { x: 0, y: 0, width: WIDTH, height: Math.min(height, MOST_HEIGHT) },
      fullPage: true,
    });
  }
} finally {
  await browser.close();
}

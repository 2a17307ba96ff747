import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { runInProcess } from '../__testUtils__/runInProcess';

const ROOT = join(__dirname, '../../../..');
const DOCUMENT = readFileSync(join(ROOT, 'docs/charts/layers.md'), 'utf8');

interface Excerpt {
  command: string;
  output: string;
}

/** What the document shows of the output of each command: the blocks after it. */
function excerpts(): Excerpt[] {
  const blocks = [...DOCUMENT.matchAll(/^```(sh|text)\n(.*?)^```$/gms)];
  let command = '';
  return blocks.flatMap(([, language, text]) => {
    if (language === 'sh') {
      command = text.trim();
      return [];
    }
    return text.startsWith('/') ? [] : [{ command, output: text }];
  });
}

it('the document of layers shows excerpts of several commands', () => {
  expect(new Set(excerpts().map(({ command }) => command)).size).toBe(3);
});

it.each(excerpts())(
  '$command prints what the document of layers shows (%#)',
  async ({ command, output }) => {
    const [program, ...args] = command.split(' ');
    expect(program).toBe('kafka-pipelines');
    const { code, stdout } = await runInProcess([
      ...args,
      '--repository',
      join(ROOT, 'examples/gitops'),
    ]);
    expect(code).toBe(0);
    expect(stdout).toContain(output);
  },
);

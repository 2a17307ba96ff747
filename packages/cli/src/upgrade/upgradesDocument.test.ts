import { readFileSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { runInProcess } from '../__testUtils__/runInProcess';
import { EXAMPLES, git, olderDemo } from './__testUtils__/olderDemo';

jest.setTimeout(60_000);

const DOCUMENT = readFileSync(
  join(__dirname, '../../../../docs/upgrades.md'),
  'utf8',
);

/** Commands of the document, each with what it shows of their output. */
function excerpts(): Array<{ command: string; outputs: string[] }> {
  const found: Array<{ command: string; outputs: string[] }> = [];
  for (const [, language, text] of DOCUMENT.matchAll(
    /^```(sh|text)\n(.*?)^```$/gms,
  )) {
    if (language === 'sh') {
      found.push({ command: text.trim(), outputs: [] });
    } else {
      found[found.length - 1].outputs.push(text);
    }
  }
  return found;
}

describe('docs/upgrades.md', () => {
  let older: string;

  beforeAll(async () => {
    older = await olderDemo();
  });

  afterEach(() => git(older, 'checkout', '-q', '.'));
  afterAll(() => rm(older, { recursive: true, force: true }));

  it('shows outputs', () => {
    expect(excerpts().flatMap(({ outputs }) => outputs)).toHaveLength(4);
  });

  it.each(excerpts())(
    'shows what $command prints',
    async ({ command, outputs }) => {
      const [program, ...args] = command.split(' ');
      expect(program).toBe('kafka-pipelines');
      const { code, stdout, stderr } = await runInProcess([
        ...args,
        '--repository',
        args[0] === 'inventory' ? EXAMPLES : older,
      ]);
      expect(stderr).toBe('');
      expect(code).toBe(command.endsWith('3.6.1.Final') ? 1 : 0);
      for (const output of outputs) {
        expect(stdout).toContain(output);
      }
    },
  );
});

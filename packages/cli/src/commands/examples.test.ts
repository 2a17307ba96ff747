import { runInProcess } from '../__testUtils__/runInProcess';
import { EXAMPLES } from './examples';

/** Commands that help lists, subcommands in place of what they are of. */
async function leaves(path: string[] = []): Promise<string[]> {
  const { stdout } = await runInProcess([...path, '--help']);
  const [, commands] = /^[^\n]*:\n((?:.|\n)*)$/m.exec(stdout) ?? [];
  const names = [...(commands ?? '').matchAll(/^ {2}([a-z]+)(?= |$)/gm)]
    .map(([, name]) => name)
    .filter(name => name !== 'help' && !name.startsWith('kafka'));
  if (path.length > 0 && path[0] !== 'catalogue') return [path.join(' ')];
  if (path.length > 1) return [path.join(' ')];
  const below = await Promise.all(names.map(name => leaves([...path, name])));
  return below.flat();
}

describe('help', () => {
  it('has examples for every command', async () => {
    expect((await leaves()).sort()).toEqual(Object.keys(EXAMPLES).sort());
  });

  it.each(Object.keys(EXAMPLES))('of %s ends with them', async path => {
    const { code, stdout } = await runInProcess([...path.split(' '), '--help']);
    expect(code).toBe(0);
    const [, examples] = stdout.split('\nExamples:\n');
    for (const { command, what } of EXAMPLES[path]) {
      expect(examples).toContain(`  # ${what}\n  ${command}\n`);
    }
  });

  it.each([[], ...Object.keys(EXAMPLES)].map(path => [`${path}`]))(
    'of %j fits a screen',
    async path => {
      const args = path === '' ? [] : path.split(' ');
      const { stdout } = await runInProcess([...args, '--help']);
      const [text] = stdout.split('\nExamples:\n');
      expect(text.split('\n').filter(line => line.length > 100)).toEqual([]);
    },
  );

  it('names the command that was meant', async () => {
    for (const [args, meant] of [
      [['chekc'], 'check'],
      [['check', '--fromat', 'json'], '--format'],
      [['catalogue', 'shwo'], 'show'],
    ] as const) {
      const { code, stderr } = await runInProcess([...args]);
      expect(code).toBe(2);
      expect(stderr).toContain(`(Did you mean ${meant}?)`);
    }
  });
});

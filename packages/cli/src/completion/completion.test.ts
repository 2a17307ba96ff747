import { execFileSync, spawnSync } from 'node:child_process';
import { chmod, cp, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { runInProcess } from '../__testUtils__/runInProcess';

// A shell starts the source of the command line, which is compiled first.
jest.setTimeout(60_000);

const ROOT = resolve(__dirname, '../../../..');
const DEMO = join(ROOT, 'examples/gitops');

async function completed(...words: string[]): Promise<string[]> {
  const { code, stdout } = await runInProcess(['complete', '--', ...words]);
  expect(code).toBe(0);
  return stdout
    .split('\n')
    .filter(line => line !== '')
    .map(line => line.split('\t')[0]);
}

describe('complete', () => {
  it('knows commands and subcommands', async () => {
    expect(await completed('')).toEqual(
      expect.arrayContaining(['init', 'check', 'import', 'catalogue']),
    );
    expect(await completed('')).not.toContain('complete');
    expect(await completed('in')).toEqual(['init', 'inventory']);
    expect(await completed('catalogue', 's')).toEqual(['show']);
  });

  it('knows options, those that stand there apart', async () => {
    expect(await completed('check', '--f')).toEqual(['--format', '--fail-on']);
    expect(await completed('check', '--format', 'json', '--f')).toEqual([
      '--fail-on',
    ]);
  });

  it('knows what an option takes', async () => {
    expect(await completed('check', '--fail-on', '')).toEqual([
      'error',
      'warning',
    ]);
    expect(await completed('check', '--format=js')).toEqual(['--format=json']);
    expect(await completed('completion', '')).toEqual(['bash', 'zsh', 'fish']);
  });

  it('knows the names of the repository', async () => {
    const render = (...words: string[]) =>
      completed('render', '-r', DEMO, ...words);
    expect(await render('--pipeline', 'orders')).toEqual([
      'orders-cdc',
      'orders-per-minute',
    ]);
    expect(await render('--cluster', '')).toEqual(['cdc', 'delivery']);
    expect(await render('--env', '')).toEqual(['dev', 'prod']);
    expect(await render('--pipeline', 'returns-outbox', '--env', '')).toEqual([
      'dev',
    ]);
  });

  it('says nothing where it may be anything', async () => {
    expect(await completed('check', '--output', '')).toEqual([]);
    expect(await completed('render', '-r', '/nowhere', '--env', '')).toEqual(
      [],
    );
    expect(await completed('init', '--env', '')).toEqual([]);
    expect(await completed('nonsense', '--x', '--')).not.toContain('--format');
  });

  it('has a line of words beside a name', async () => {
    const { stdout } = await runInProcess(['complete', '--', 'completion']);
    expect(stdout).toMatch(/^completion\tPrint a script that [^\n]*\n$/);
  });
});

describe('completion', () => {
  let bin: string;

  beforeAll(async () => {
    bin = await mkdtemp(join(tmpdir(), 'kafka-pipelines-'));
    const command = join(bin, 'kafka-pipelines');
    await writeFile(
      command,
      `#!/bin/sh\nexec "${process.execPath}" "${join(
        ROOT,
        'packages/cli/bin/kafka-pipelines',
      )}" "$@"\n`,
    );
    await chmod(command, 0o755);
    await cp(DEMO, join(bin, 'demo'), { recursive: true });
  });

  afterAll(() => rm(bin, { recursive: true, force: true }));

  const script = async (shell: string) =>
    (await runInProcess(['completion', shell])).stdout;

  it('completes in bash', async () => {
    const inBash = async (...words: string[]) =>
      execFileSync(
        'bash',
        [
          '--norc',
          '-c',
          `${await script('bash')}
complete -p kafka-pipelines >&2
COMP_WORDS=(kafka-pipelines "$@")
COMP_CWORD=$#
_kafka_pipelines
printf '%s\\n' "\${COMPREPLY[@]}"`,
          'bash',
          ...words,
        ],
        {
          cwd: join(bin, 'demo'),
          encoding: 'utf8',
          env: { ...process.env, PATH: `${bin}:${process.env.PATH}` },
          stdio: ['ignore', 'pipe', 'ignore'],
        },
      )
        .trim()
        .split('\n');
    expect(await inBash('render', '--pipeline', 'o')).toEqual([
      'orders-cdc',
      'orders-per-minute',
    ]);
    // bash makes three words of --format=j.
    expect(await inBash('check', '--format', '=', 'j')).toEqual([
      'json',
      'junit',
    ]);
  });

  it.each(['bash', 'zsh', 'fish'])('is a script for %s', async shell => {
    const text = await script(shell);
    expect(text).toContain(`kafka-pipelines completion ${shell}`);
    const file = join(
      ROOT,
      'packages/cli/templates/completion',
      `kafka-pipelines.${shell}`,
    );
    // Where that shell is not installed, its words are all there is to see.
    const { error, status, stderr } = spawnSync(shell, ['-n', file], {
      encoding: 'utf8',
    });
    expect(error ? '' : `${status} ${stderr}`).toBe(error ? '' : '0 ');
  });
});

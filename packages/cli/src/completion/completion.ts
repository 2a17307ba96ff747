import type { Command } from 'commander';
import { readFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { OK } from '../exitCodes';
import { candidates } from './candidates';

/**
 * `kafka-pipelines completion`: prints the script for a shell.
 *
 * @param shell - bash, zsh or fish
 * @returns the exit code
 */
export async function printScript(shell: string): Promise<number> {
  const folder = dirname(require.resolve('kafka-pipelines/package.json'));
  process.stdout.write(
    await readFile(
      join(folder, 'templates/completion', `kafka-pipelines.${shell}`),
      'utf8',
    ),
  );
  return OK;
}

/**
 * What the script asks for at each press of Tab: a candidate a line, with a
 * tabulator before its description.
 *
 * @param words - of the command line, the last one being typed
 * @returns the exit code
 */
export async function printCandidates(
  program: Command,
  words: string[],
): Promise<number> {
  for (const { text, description } of await candidates(program, words)) {
    process.stdout.write(
      description ? `${text}\t${description}\n` : `${text}\n`,
    );
  }
  return OK;
}

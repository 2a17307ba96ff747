import { Command, CommanderError } from 'commander';
import { version } from '../package.json';
import { addCatalogue } from './commands/catalogue';
import { addCheck } from './commands/check';
import type { AddCommand } from './commands/command';
import { addDiff } from './commands/diff';
import { addImport } from './commands/import';
import { addInit } from './commands/init';
import { addInventory } from './commands/inventory';
import { addRender } from './commands/render';
import { addReview } from './commands/review';
import { addUpgrade } from './commands/upgrade';
import { FAILED, OK, USAGE, UsageError } from './exitCodes';

/** In the order in which help lists them. */
const COMMANDS: AddCommand[] = [
  addInit,
  addImport,
  addCheck,
  addRender,
  addDiff,
  addReview,
  addInventory,
  addUpgrade,
  addCatalogue,
];

function program(done: (code: number) => void): Command {
  // Settings of the parent reach only subcommands made by its command() after them.
  const command = new Command('kafka-pipelines')
    .description('Checks and renders a repository of Kafka pipelines.')
    .version(version)
    .exitOverride()
    .showHelpAfterError('(add --help for what is possible)');
  for (const add of COMMANDS) {
    add(command, done);
  }
  return command;
}

/**
 * Runs the command line.
 *
 * @param args - arguments without the program
 * @returns the exit code; never throws
 */
export async function run(args: string[]): Promise<number> {
  let code = OK;
  try {
    await program(result => {
      code = result;
    }).parseAsync(args, { from: 'user' });
    return code;
  } catch (error) {
    if (error instanceof CommanderError) {
      return error.exitCode === 0 ? OK : USAGE;
    }
    process.stderr.write(
      `${error instanceof Error ? error.message : String(error)}\n`,
    );
    return error instanceof UsageError ? USAGE : FAILED;
  }
}

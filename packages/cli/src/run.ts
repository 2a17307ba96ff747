import { Command, CommanderError } from 'commander';
import { version } from '../package.json';
import { brief } from './commands/brief';
import { addCatalogue } from './commands/catalogue';
import { addCheck } from './commands/check';
import type { AddCommand } from './commands/command';
import { addCompletion } from './commands/completion';
import { addDiff } from './commands/diff';
import { addImport } from './commands/import';
import { examplesText } from './commands/examples';
import { addExport } from './commands/export';
import { addInit } from './commands/init';
import { addInventory } from './commands/inventory';
import { addRender } from './commands/render';
import { addReview } from './commands/review';
import { addUpgrade } from './commands/upgrade';
import { FAILED, OK, USAGE, UsageError } from './exitCodes';
import { INTERRUPTED, isAborted } from './interruptible';

/** By what they are for, in the order in which help lists them. */
const COMMANDS: Array<[group: string, commands: AddCommand[]]> = [
  ['To begin with:', [addInit, addImport]],
  ['Every day:', [addCheck, addRender, addDiff, addReview]],
  ['Plugins:', [addInventory, addUpgrade, addCatalogue]],
  ['Elsewhere:', [addExport, addCompletion]],
];

/** Wider lines are hard to read. */
const MAX_WIDTH = 100;

function addExamples(command: Command, path: string): void {
  command.addHelpText('after', examplesText(path));
  for (const each of command.commands) {
    addExamples(each, path ? `${path} ${each.name()}` : each.name());
  }
}

function program(done: (code: number) => void): Command {
  // Settings of the parent reach only subcommands made by its command() after them.
  const command = new Command('kafka-pipelines')
    .description(
      'Checks, renders and reviews a GitOps repository of Kafka pipelines.',
    )
    .version(version)
    .exitOverride()
    .configureHelp({
      subcommandDescription: each => brief(each.description()),
      helpWidth: Math.min(process.stdout.columns ?? MAX_WIDTH, MAX_WIDTH),
    })
    .showHelpAfterError('(add --help for what is possible)');
  for (const [group, commands] of COMMANDS) {
    command.commandsGroup(group);
    for (const add of commands) {
      add(command, done);
    }
  }
  addExamples(command, '');
  return command.addHelpText(
    'after',
    '\nkafka-pipelines <command> --help has all options of a command, with examples.',
  );
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
    // Who pressed Ctrl-C knows it.
    if (isAborted(error)) return INTERRUPTED;
    process.stderr.write(
      `${error instanceof Error ? error.message : String(error)}\n`,
    );
    return error instanceof UsageError ? USAGE : FAILED;
  }
}

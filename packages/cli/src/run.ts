import { Command, CommanderError, Option } from 'commander';
import { resolve } from 'node:path';
import { version } from '../package.json';
import { check, type CheckOptions } from './check';
import { FAILED, OK, USAGE, UsageError } from './exitCodes';
import { render, type RenderOptions } from './render';
import { workingFolder } from './workingFolder';

function repositoryOption(): Option {
  return new Option(
    '-r, --repository <dir>',
    'working copy of the GitOps repository',
  )
    .default(workingFolder(), 'the current folder')
    .argParser(folder => resolve(workingFolder(), folder));
}

function program(done: (code: number) => void): Command {
  // Settings of the parent reach only subcommands made by its command() after them.
  const command = new Command('kafka-pipelines')
    .description('Checks and renders a repository of Kafka pipelines.')
    .version(version)
    .exitOverride()
    .showHelpAfterError('(add --help for what is possible)');
  command
    .command('check')
    .description(
      'Print what is wrong. Exit code: 0 no error, 1 at least one, 2 wrong usage.',
    )
    .addOption(repositoryOption())
    .addOption(
      new Option('--format <format>', 'how to print')
        .choices(['text', 'json'])
        .default('text'),
    )
    .addOption(
      new Option('--fail-on <severity>', 'what makes the exit code 1')
        .choices(['error', 'warning'])
        .default('error'),
    )
    .action(async (options: CheckOptions) => done(await check(options)));
  command
    .command('render')
    .description('Print the Kubernetes manifests of a pipeline.')
    .addOption(repositoryOption())
    .requiredOption('--pipeline <name>', 'which pipeline')
    .requiredOption('--env <name>', 'in which environment')
    .option(
      '--print-command',
      'print the helm command line instead, for a shell in the working copy',
      false,
    )
    .action(async (options: RenderOptions) => done(await render(options)));
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

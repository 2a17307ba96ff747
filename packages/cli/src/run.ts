import { Command, CommanderError, Option } from 'commander';
import { resolve } from 'node:path';
import { version } from '../package.json';
import { check, type CheckOptions } from './check';
import { FAILED, OK, USAGE, UsageError } from './exitCodes';
import type { RenderOptions } from './render/options';
import { render } from './render/render';
import { renderArgocd } from './renderArgocd';
import { workingFolder } from './workingFolder';

function repositoryOption(): Option {
  return new Option(
    '-r, --repository <dir>',
    'working copy of the GitOps repository',
  )
    .default(workingFolder(), 'the current folder')
    .argParser(folder => resolve(workingFolder(), folder));
}

/** Options of `render` that belong to one environment. */
const RENDER_OPTIONS = [
  'env',
  'pipeline',
  'cluster',
  'all',
  'printCommand',
  'origins',
  'acls',
  'format',
];

type RenderArguments = Omit<RenderOptions, 'env'> & {
  env?: string;
  argocd?: boolean;
};

function renderCommand(parent: Command, done: (code: number) => void): void {
  parent
    .command('render')
    .description(
      'Print the Kubernetes manifests of a pipeline, of a Connect cluster or of a whole environment.',
    )
    .addOption(repositoryOption())
    .option('--env <name>', 'in which environment')
    .addOption(
      new Option('--pipeline <name>', 'which pipeline').conflicts([
        'cluster',
        'all',
      ]),
    )
    .addOption(
      new Option('--cluster <name>', 'which Connect cluster').conflicts('all'),
    )
    .option('--all', 'every pipeline and Connect cluster of the environment')
    .addOption(
      new Option(
        '--print-command',
        'print the helm command line instead, for a shell in the working copy',
      ).conflicts(['origins', 'acls']),
    )
    .addOption(
      new Option(
        '--origins',
        'print instead which file and line sets every key, and what it wins over',
      ).conflicts(['acls', 'all']),
    )
    .addOption(
      new Option(
        '--acls',
        'print instead the Kafka ACLs that the ksqlDB apps of the pipeline need',
      ).conflicts(['cluster', 'all']),
    )
    .addOption(
      new Option('--format <format>', 'how to print origins and ACLs').choices([
        'text',
        'json',
      ]),
    )
    .addOption(
      new Option(
        '--argocd',
        'print instead argocd/applicationset.yaml, for all environments',
      ).conflicts(RENDER_OPTIONS),
    )
    .action(async ({ argocd, env, ...options }: RenderArguments) => {
      if (argocd) {
        done(await renderArgocd(options.repository));
      } else if (env === undefined) {
        throw new UsageError(
          '--env <name> is missing: name the environment to render',
        );
      } else {
        done(await render({ ...options, env }));
      }
    });
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
  renderCommand(command, done);
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

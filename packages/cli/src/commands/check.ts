import { type Command, Option } from 'commander';
import type { CheckOptions } from '../check/options';
import type { CheckConnectorOptions } from '../checkConnector/checkConnector';
import { UsageError } from '../exitCodes';
import { FORMATS } from '../findings/formatNames';
import { type AddCommand, repositoryOption } from './command';
import { loaded } from './loaded';

type CheckArguments = CheckOptions & {
  connector?: string[];
  cluster?: string;
  env?: string;
};

/** Options that are about a repository as a whole. */
const OF_REPOSITORIES = ['output', 'base', 'changedSince', 'render', 'watch'];

/** What only makes sense in another way of calling it. */
function assertTogether(
  { connector, cluster, env }: CheckArguments,
  command: Command,
): void {
  if (!connector && (cluster ?? env) !== undefined) {
    throw new UsageError(
      '--cluster and --env say where the connectors of --connector are to run: name their files, or leave these out',
    );
  }
  if ((cluster === undefined) !== (env === undefined)) {
    throw new UsageError(
      '--cluster and --env come together: the plugins of a Connect cluster differ from environment to environment',
    );
  }
  const other = command.options.find(
    option =>
      OF_REPOSITORIES.includes(option.attributeName()) &&
      command.getOptionValueSource(option.attributeName()) === 'cli',
  );
  if (connector && other) {
    throw new UsageError(
      `--connector checks files by themselves: ${other.long} is for a repository as a whole`,
    );
  }
}

/** How findings of single files can be printed. */
function connectorFormat({
  format = 'text',
}: CheckArguments): CheckConnectorOptions['format'] {
  if (format !== 'text' && format !== 'lines' && format !== 'json') {
    throw new UsageError(
      `--connector prints lines or json: --format ${format} is for a repository`,
    );
  }
  return format === 'json' ? 'json' : 'text';
}

export const addCheck: AddCommand = (program, done) => {
  program
    .command('check')
    .description(
      'Print what is wrong. Exit code: 0 no error, 1 at least one, 2 wrong usage.',
    )
    .addOption(repositoryOption())
    .addOption(
      new Option(
        '--format <format>',
        'how to print; without it text on a terminal, and lines elsewhere',
      ).choices(FORMATS),
    )
    .option(
      '--output <file>',
      'write it there in this format, and print it for people',
    )
    .addOption(
      new Option('--fail-on <severity>', 'what makes the exit code 1')
        .choices(['error', 'warning'])
        .default('error'),
    )
    .option(
      '--base <revision>',
      'also check what has changed since the working copy and this branch or commit parted; without it the branch that is deployed, if there is one here',
    )
    .option('--no-base', 'do not compare with anything')
    .option(
      '--changed-since <revision>',
      'check only what can be affected by what has changed since the working copy and this branch or commit parted; it is the base, too',
    )
    .option('--no-render', 'do not render with Helm, which is faster')
    .option('--watch', 'check again whenever a file changes, until Ctrl-C')
    .option(
      '--connector <files...>',
      'check connectors in JSON or YAML files instead (- is standard input), such as { "name", "config" } or the answer of GET /connectors?expand=info; without a repository, unless one is named',
    )
    .option(
      '--cluster <name>',
      'with --connector: for the plugins of this Connect cluster of the repository',
    )
    .option('--env <name>', 'with --cluster: in which environment')
    .action(async (options: CheckArguments, command: Command) => {
      assertTogether(options, command);
      const { connector, cluster, env, repository, failOn } = options;
      if (!connector) {
        const { check } = await loaded(import('../check/check'));
        done(await check(options));
        return;
      }
      const named =
        cluster !== undefined ||
        command.getOptionValueSource('repository') !== 'default';
      const { checkConnector } = await loaded(
        import('../checkConnector/checkConnector'),
      );
      done(
        await checkConnector({
          connector,
          cluster,
          env,
          failOn,
          format: connectorFormat(options),
          ...(named && { repository }),
        }),
      );
    });
};

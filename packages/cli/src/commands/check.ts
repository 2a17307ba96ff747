import { type Command, Option } from 'commander';
import type { CheckOptions } from '../check/check';
import type { CheckConnectorOptions } from '../checkConnector/checkConnector';
import { UsageError } from '../exitCodes';
import { type AddCommand, repositoryOption } from './command';
import { loaded } from './loaded';

type CheckArguments = CheckOptions &
  Omit<CheckConnectorOptions, 'connector' | 'repository'> & {
    connector?: string[];
  };

/** What only makes sense in another way of calling it. */
function assertTogether({ connector, cluster, env }: CheckArguments): void {
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
}

export const addCheck: AddCommand = (program, done) => {
  program
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
      assertTogether(options);
      const { connector, repository, ...rest } = options;
      if (!connector) {
        const { check } = await loaded(import('../check/check'));
        done(await check(options));
        return;
      }
      const named =
        options.cluster !== undefined ||
        command.getOptionValueSource('repository') !== 'default';
      const { checkConnector } = await loaded(
        import('../checkConnector/checkConnector'),
      );
      done(
        await checkConnector({
          ...rest,
          connector,
          ...(named && { repository }),
        }),
      );
    });
};

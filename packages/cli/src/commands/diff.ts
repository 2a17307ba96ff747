import { Option } from 'commander';
import type { DiffArguments } from '../diff/options';
import { type AddCommand, repositoryOption } from './command';
import { loaded } from './loaded';

export const addDiff: AddCommand = (program, done) => {
  program
    .command('diff')
    .description(
      'Print what a change does: settings of connectors, topics and ksqlDB apps after all layers, plugin versions, dangers, who is hit, and what Kubernetes sees. Of secrets only that they change. No change, no output. Exit code: 0 all is compared, 1 something could not be, 2 wrong usage, 3 there are changes (with --exit-code).',
    )
    .argument(
      '[base]',
      'revision to compare with (default: where the head parted from the branch that is deployed)',
    )
    .argument(
      '[head]',
      'revision that is compared (default: the files as they lie there, also what is not committed)',
    )
    .addOption(repositoryOption())
    .option(
      '--exact',
      'compare with the base itself, also with what was changed there since the head parted from it',
    )
    .addOption(
      new Option('--format <format>', 'how to print')
        .choices(['text', 'json', 'markdown'])
        .default('text'),
    )
    .option('--no-render', 'leave out what Kubernetes sees: no Helm is run')
    .option('--exit-code', 'exit with 3 when there are changes')
    .option('--pipeline <name>', 'only this pipeline')
    .option('--env <name>', 'only this environment')
    .action(
      async (
        base: string | undefined,
        head: string | undefined,
        options: Omit<DiffArguments, 'base' | 'head'>,
      ) => {
        const { diff } = await loaded(import('../diff/diff'));
        done(await diff({ ...options, base, head }));
      },
    );
};

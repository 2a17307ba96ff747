import { InvalidArgumentError, Option } from 'commander';
import { UsageError } from '../exitCodes';
import type { UpgradeOptions } from '../upgrade/upgrade';
import { type AddCommand, repositoryOption } from './command';
import { loaded } from './loaded';

function sha512(text: string): string {
  if (!/^[0-9a-f]{128}$/i.test(text)) {
    throw new InvalidArgumentError('It is 128 hexadecimal digits.');
  }
  return text.toLowerCase();
}

export const addUpgrade: AddCommand = (program, done) => {
  program
    .command('upgrade')
    .description(
      'Print what another version of a plugin changes, and which connectors use that. Exit code: 0 nothing breaks, 1 something does, 2 wrong usage.',
    )
    .argument(
      '<plugin>',
      'id in artifacts, <group>:<artifact>, artifact id, or a class of it',
    )
    .argument('<from>', 'version that is in use')
    .argument('<to>', 'version to go to')
    .addOption(repositoryOption())
    .option('--cluster <name>', 'only this Connect cluster')
    .option('--env <name>', 'only this environment')
    .addOption(
      new Option('--format <format>', 'how to print')
        .choices(['text', 'json'])
        .default('text'),
    )
    .addOption(
      new Option(
        '--write',
        'make the change in the files: artifact, plugins of Connect clusters, versions of connectors, keys with another name',
      ).conflicts('format'),
    )
    .addOption(
      new Option(
        '--sha512 <hex>',
        'with --write: checksum of the new artifact',
      ).argParser(sha512),
    )
    .option(
      '--keep-both',
      'with --write: install the new version beside the old one, and leave every connector with the old one (Kafka Connect 4.1 or newer)',
    )
    .option(
      '--force',
      'with --write: also when checks find new errors, or files have changes that are not committed',
    )
    .action(
      async (
        plugin: string,
        from: string,
        to: string,
        options: Omit<UpgradeOptions, 'plugin' | 'from' | 'to'>,
      ) => {
        const { write, sha512: sum, keepBoth, force } = options;
        if (!write && (sum !== undefined || keepBoth || force)) {
          throw new UsageError(
            '--sha512, --keep-both and --force belong to --write',
          );
        }
        const { upgrade } = await loaded(import('../upgrade/upgrade'));
        done(await upgrade({ ...options, plugin, from, to }));
      },
    );
};

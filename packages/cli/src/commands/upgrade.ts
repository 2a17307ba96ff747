import { Option } from 'commander';
import { upgrade, type UpgradeOptions } from '../upgrade/upgrade';
import { type AddCommand, repositoryOption } from './command';

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
    .action(
      async (
        plugin: string,
        from: string,
        to: string,
        options: Omit<UpgradeOptions, 'plugin' | 'from' | 'to'>,
      ) => done(await upgrade({ ...options, plugin, from, to })),
    );
};

import { Option } from 'commander';
import { check, type CheckOptions } from '../check';
import { type AddCommand, repositoryOption } from './command';

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
    .action(async (options: CheckOptions) => done(await check(options)));
};

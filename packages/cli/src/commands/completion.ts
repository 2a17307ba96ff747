import { Argument } from 'commander';
import type { AddCommand } from './command';
import { loaded } from './loaded';

export const addCompletion: AddCommand = (program, done) => {
  program
    .command('completion')
    .description(
      'Print a script that completes commands, options, and names of the repository in a shell.',
    )
    .addArgument(
      new Argument('<shell>', 'for which shell').choices([
        'bash',
        'zsh',
        'fish',
      ]),
    )
    .action(async (shell: string) => {
      const { printScript } = await loaded(import('../completion/completion'));
      done(await printScript(shell));
    });
  program
    .command('complete', { hidden: true })
    .argument('[words...]')
    .allowUnknownOption()
    .action(async (words: string[]) => {
      const { printCandidates } = await loaded(
        import('../completion/completion'),
      );
      done(await printCandidates(program, words));
    });
};

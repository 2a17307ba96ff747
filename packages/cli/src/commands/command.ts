import { type Command, Option } from 'commander';
import { resolve } from 'node:path';
import { workingFolder } from '../workingFolder';

/**
 * Adds one command to the program. Its arguments and options, and what it says
 * about them, are declared in its own file; what it does is imported by its
 * action, so that help need not wait for it.
 *
 * @param done - takes the exit code
 */
export type AddCommand = (
  program: Command,
  done: (code: number) => void,
) => void;

/** The option of every command that reads a GitOps repository. */
export function repositoryOption(): Option {
  return new Option(
    '-r, --repository <dir>',
    'working copy of the GitOps repository',
  )
    .default(workingFolder(), 'the current folder')
    .argParser(folder => resolve(workingFolder(), folder));
}

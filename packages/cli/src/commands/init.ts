import { resolve } from 'node:path';
import type { InitOptions } from '../init/options';
import { workingFolder } from '../workingFolder';
import type { AddCommand } from './command';
import { loaded } from './loaded';

export const addInit: AddCommand = (program, done) => {
  program
    .command('init')
    .description(
      'Write a new GitOps repository: layout, charts, one example, CI and editor schemas.',
    )
    .argument('[folder]', 'where; made when it is not there', '.')
    .option('--env <names...>', 'environments', ['dev', 'prod'])
    .option(
      '--kafka-bootstrap <servers...>',
      'brokers, as <env>=<host:port,host:port>',
    )
    .option('--connect-cluster <name>', 'name of the Connect cluster', 'cdc')
    .option(
      '--owner <group>',
      'the platform team, as an entity reference of Backstage',
      'group:default/data-platform',
    )
    .option(
      '--repo-url <url>',
      'address from which Argo CD reads the repository; else that of the remote origin',
    )
    .option('--no-example', 'leave the example pipeline out')
    .option('--git', 'make it a Git repository with a first commit')
    .option('--dry-run', 'only print what would be written')
    .action(async (folder: string, options: InitOptions) => {
      const { init } = await loaded(import('../init/init'));
      done(await init(resolve(workingFolder(), folder), options));
    });
};

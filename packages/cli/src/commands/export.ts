import { Option } from 'commander';
import { resolve } from 'node:path';
import type { ExportOptions } from '../export/options';
import { workingFolder } from '../workingFolder';
import { type AddCommand, repositoryOption } from './command';
import { loaded } from './loaded';

export const addExport: AddCommand = (program, done) => {
  program
    .command('export')
    .description(
      'Print the connectors of a pipeline as plain JSON of Kafka Connect, for a worker without Strimzi. References to secrets stay as they are; nothing is sent to a worker.',
    )
    .addOption(repositoryOption())
    .requiredOption('--pipeline <name>', 'which pipeline')
    .requiredOption('--env <name>', 'in which environment')
    .option('--connector <name>', 'only this connector')
    .addOption(
      new Option(
        '--output-dir <dir>',
        'write <connector>.json into this folder',
      ).argParser(folder => resolve(workingFolder(), folder)),
    )
    .addOption(
      new Option(
        '--format <format>',
        'request for POST /connectors, config for PUT /connectors/<name>/config',
      )
        .choices(['request', 'config'])
        .default('request'),
    )
    .action(async (options: ExportOptions) => {
      const { exportPipeline } = await loaded(import('../export/export'));
      done(await exportPipeline(options));
    });
};

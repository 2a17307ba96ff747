import { Option } from 'commander';
import type { InventoryOptions } from '../inventory/inventory';
import { type AddCommand, repositoryOption } from './command';
import { loaded } from './loaded';

export const addInventory: AddCommand = (program, done) => {
  program
    .command('inventory')
    .description(
      'Print which version of which plugin runs on which Connect cluster, and who uses it, as the files say.',
    )
    .addOption(repositoryOption())
    .addOption(
      new Option('--format <format>', 'how to print')
        .choices(['text', 'json', 'csv'])
        .default('text'),
    )
    .action(async (options: InventoryOptions) => {
      const { inventory } = await loaded(import('../inventory/inventory'));
      done(await inventory(options));
    });
};

import {
  connectInventory,
  type Inventory,
} from '@kafka-pipelines/backstage-plugin-kafka-pipelines-common';
import { OK } from '../exitCodes';
import { readFleet } from '../readFleet';
import { formatCsv } from './formatCsv';
import { formatInventory } from './formatInventory';

/** Options of `inventory`. */
export interface InventoryOptions {
  repository: string;
  format: 'text' | 'json' | 'csv';
}

function printed(found: Inventory, format: InventoryOptions['format']): string {
  switch (format) {
    case 'json':
      return `${JSON.stringify(found, undefined, 2)}\n`;
    case 'csv':
      return formatCsv(found);
    default:
      return formatInventory(found, process.stdout);
  }
}

/**
 * `kafka-pipelines inventory`: prints what runs where.
 *
 * @returns the exit code
 * @throws UsageError when there is no such folder, or it is no repository of pipelines
 * @throws Error when its environments cannot be read
 */
export async function inventory(options: InventoryOptions): Promise<number> {
  const { fleet } = await readFleet(options.repository);
  const found = connectInventory(fleet);
  process.stdout.write(printed(found, options.format));
  return OK;
}

import {
  type Overlay,
  overlaySchema,
} from '@kafka-pipelines/backstage-plugin-kafka-pipelines-common';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { z } from 'zod';

/**
 * Reads the overlays of a catalogue folder, `overlay/*.yaml`, in the order of
 * their names.
 *
 * @throws Error naming the file and each entry that is not as `overlaySchema`
 * has it
 */
export function readOverlays(folder: string): Overlay[] {
  const overlays = join(folder, 'overlay');
  return readdirSync(overlays)
    .filter(name => name.endsWith('.yaml'))
    .sort()
    .map(name => {
      const text = readFileSync(join(overlays, name), 'utf8');
      const result = overlaySchema.safeParse(parse(text));
      if (!result.success) {
        throw new Error(`${name}:\n${z.prettifyError(result.error)}`);
      }
      return result.data;
    });
}

/**
 * What `overlay.json` of the folder should be: all overlays, one entry a line.
 * The product reads it because YAML takes a hundred times as long.
 */
export function expectedOverlays(folder: string): string {
  const entries = readOverlays(folder).flatMap(each => each.entries);
  return `{"entries":[\n${entries
    .map(each => JSON.stringify(each))
    .join(',\n')}\n]}\n`;
}

/** Writes all overlays of the folder as the product reads them. */
export function writeOverlays(folder: string): void {
  writeFileSync(join(folder, 'overlay.json'), expectedOverlays(folder));
}

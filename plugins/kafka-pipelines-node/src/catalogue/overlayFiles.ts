import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import {
  type Overlay,
  overlaySchema,
} from '@kafka-pipelines/backstage-plugin-kafka-pipelines-common';
import { parse } from 'yaml';
import { z } from 'zod';

/**
 * Reads the overlays of a catalogue folder, `overlay/*.yaml`.
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

import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import {
  type Overlay,
  overlaySchema,
} from '@kafka-pipelines/backstage-plugin-kafka-pipelines-common';
import { parse } from 'yaml';
import { z } from 'zod';
import { catalogueFolder } from './catalogueFiles';

/**
 * Reads the overlays of a catalogue folder, `overlay/*.yaml`.
 *
 * @throws Error naming the file and each entry that is not as `overlaySchema`
 * has it
 */
export async function readOverlays(folder: string): Promise<Overlay[]> {
  const overlays = join(folder, 'overlay');
  const names = (await readdir(overlays)).filter(name =>
    name.endsWith('.yaml'),
  );
  return Promise.all(
    names.sort().map(async name => {
      const text = await readFile(join(overlays, name), 'utf8');
      const result = overlaySchema.safeParse(parse(text));
      if (!result.success) {
        throw new Error(`${name}:\n${z.prettifyError(result.error)}`);
      }
      return result.data;
    }),
  );
}

let bundled: Promise<Overlay[]> | undefined;

/**
 * The overlays that come with this package, read once per process.
 *
 * @public
 */
export function loadOverlays(): Promise<Overlay[]> {
  bundled ??= readOverlays(catalogueFolder());
  return bundled;
}

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import {
  artifactId,
  type ArtifactFacts,
  type CatalogueFiles,
  type CatalogueIndex,
  type Overlay,
} from '@kafka-pipelines/backstage-plugin-kafka-pipelines-common';
import { packageRoot } from '../helm/packageRoot';

/** Folder of the catalogue that comes with this package. */
export function catalogueFolder(): string {
  return join(packageRoot(), 'catalogue');
}

/**
 * Opens a catalogue folder: `index.json`, and one file per artifact and
 * version, `<artifact id>/<version>.json`.
 *
 * The files are not checked here, because they are ours and tested where they
 * are made.
 *
 * @throws Error when the folder has no index
 */
export function openCatalogueFiles(folder: string): CatalogueFiles {
  return {
    index: readJson<CatalogueIndex>(join(folder, 'index.json')),
    read: (artifact, version) => {
      const path = join(folder, artifactId(artifact), `${version}.json`);
      return readJson<ArtifactFacts>(path);
    },
  };
}

/**
 * Reads what a catalogue folder says besides, `overlay.json`. It is made of
 * `overlay/*.yaml`, and tested, where these are written.
 *
 * @throws Error when the folder has none
 */
export function readOverlay(folder: string): Overlay {
  return readJson<Overlay>(join(folder, 'overlay.json'));
}

function readJson<T>(file: string): T {
  return JSON.parse(readFileSync(file, 'utf8'));
}

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type ArtifactList, readArtifacts } from './artifacts';
import { WORKSPACE } from './catalogueFolder';

/** The artifacts of `artifacts.yaml`. */
export function catalogueArtifacts(): ArtifactList {
  return readArtifacts(readFileSync(join(WORKSPACE, 'artifacts.yaml'), 'utf8'));
}

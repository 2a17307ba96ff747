import type { Finding } from '@kafka-pipelines/backstage-plugin-kafka-pipelines-common';
import type { Snapshot } from '../repository/types';
import { isCatalogueFile, isOwnFile, isSharedPlace, isYaml } from './layout';

/** A folder that is a link stands where its files would. */
function wouldBeRead(path: string): boolean {
  return (
    isYaml(path) ||
    isCatalogueFile(path) ||
    path === 'catalogue' ||
    isOwnFile(`${path}/`) ||
    isSharedPlace(`${path}/`)
  );
}

/**
 * What was left out where something is read: without a word a pipeline would
 * be gone, or no longer in an environment.
 */
export function unreadableFindings(skipped: Snapshot['skipped']): Finding[] {
  return skipped
    .filter(({ path }) => wouldBeRead(path))
    .map(({ path, reason }) => ({
      rule: 'repository/unreadable-file',
      severity: 'error',
      message: `This is not read: it ${reason}.`,
      hint: 'Put a file here that is UTF-8 text of at most 1 MB, and no link.',
      file: path,
      line: 1,
      column: 1,
      pointer: '',
    }));
}

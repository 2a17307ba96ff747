import type {
  ConnectCatalogue,
  Fleet,
} from '@kafka-pipelines/backstage-plugin-kafka-pipelines-common';
import {
  loadConnectCatalogue,
  loadFleet,
  readOwnFacts,
  type OwnFacts,
} from '@kafka-pipelines/backstage-plugin-kafka-pipelines-node';
import { UsageError } from './exitCodes';
import { formatLines } from './findings/lines';
import { readDirectory, type ReadDirectory } from './readDirectory';

/** A working copy of a GitOps repository, with what its files say. */
export interface OpenedRepository extends ReadDirectory {
  fleet: Fleet;
}

/** Says on stderr which files of the catalogue are left out, and why. */
function warnOfMistakes({ findings }: Fleet): void {
  const wrong = findings.filter(({ file }) => file.startsWith('catalogue/'));
  if (wrong.length > 0) {
    const lines = formatLines(wrong, process.stderr);
    process.stderr.write(`${lines.join('\n')}\n`);
  }
}

async function findRepository(
  folder: string,
): Promise<OpenedRepository | undefined> {
  const read = await readDirectory(folder);
  if (read.files.size === 0) {
    return undefined;
  }
  const fleet = loadFleet(read.files, read.skipped);
  warnOfMistakes(fleet);
  return { ...read, fleet };
}

/**
 * Opens a working copy.
 *
 * @throws UsageError when there is no such folder, or it is none
 */
export async function openRepository(
  folder: string,
): Promise<OpenedRepository> {
  const found = await findRepository(folder);
  if (!found) {
    throw new UsageError(
      `${folder} is no GitOps repository of pipelines: it has no kafka-pipelines.yaml`,
    );
  }
  return found;
}

/**
 * The catalogue of a working copy; in another folder the one that comes with
 * this tool.
 *
 * @throws UsageError when there is no such folder
 */
export async function openCatalogue(
  folder: string,
): Promise<{ catalogue: ConnectCatalogue; own: OwnFacts }> {
  const found = await findRepository(folder);
  return found
    ? { catalogue: found.fleet.catalogue, own: readOwnFacts(found.files) }
    : {
        catalogue: loadConnectCatalogue(),
        own: { files: [], findings: [] },
      };
}

import { InputError } from '@backstage/errors';
import type {
  Edit,
  FileTree,
  Fleet,
  FleetPipeline,
} from '@kafka-pipelines/backstage-plugin-kafka-pipelines-common';
import { applyChangeSet, filesAfter } from '../changes/applyChangeSet';
import { loadFleet } from '../fleet/loadFleet';
import type { Snapshot } from '../repository/types';

/**
 * The files of a repository after edits of one pipeline.
 *
 * @throws InputError when the edits do not fit
 */
function filesWith(
  snapshot: Snapshot,
  pipeline: string,
  edits: Edit[],
): FileTree {
  const applied = applyChangeSet(
    {
      version: 1,
      repository: '',
      branch: '',
      base: snapshot.commit,
      request: { id: 'check', verb: 'edit', by: '' },
      pipelines: [pipeline],
      message: '',
      edits,
    },
    snapshot,
  );
  if (applied.kind === 'conflict') {
    throw new InputError(applied.message);
  }
  return applied.kind === 'applied'
    ? filesAfter(snapshot.files, applied.changes)
    : snapshot.files;
}

/**
 * The fleet after edits of one pipeline, with that pipeline alone in it: the
 * others cost time and do not change.
 *
 * @throws InputError when the edits do not fit or break its files
 */
export function fleetAfter(
  snapshot: Snapshot,
  { name, folder }: Pick<FleetPipeline, 'name' | 'folder'>,
  edits: Edit[],
): Fleet {
  const fleet = loadFleet(
    new Map(
      [...filesWith(snapshot, name, edits)].filter(
        ([path]) =>
          !/^(?:pipelines|connect-clusters)\//.test(path) ||
          path.startsWith(`${folder}/`),
      ),
    ),
    [],
  );
  if (fleet.pipelines[name]?.broken) {
    const finding = fleet.findings.find(({ file }) =>
      file.startsWith(`${folder}/`),
    );
    throw new InputError(
      `Pipeline ${name} could not be read after the change: ${
        finding ? `${finding.file}: ${finding.message}` : 'its files are wrong'
      }`,
    );
  }
  return fleet;
}

import {
  checkFleet,
  parseYaml,
  plaintextSecrets,
  secretFactsByName,
  toPointer,
  type ChangeSet,
  type Finding,
  type Fleet,
} from '@kafka-pipelines/backstage-plugin-kafka-pipelines-common';
import { applyChangeSet, filesAfter } from '../changes/applyChangeSet';
import { loadFleet } from '../fleet/loadFleet';
import type { Snapshot } from '../repository/types';

const RULE = 'secret/plaintext';

/**
 * The errors about secrets in clear in the files of a change. The same that
 * `checkChange` finds, and at once: a change set that holds a secret must not be
 * handed on, because what steps hand on is kept.
 *
 * @param options.fleet - of the snapshot
 * @throws InputError when two edits name one path
 * @public
 */
export function secretFindings(options: {
  changeSet: ChangeSet;
  snapshot: Snapshot;
  fleet: Fleet;
}): Finding[] {
  const { changeSet, snapshot, fleet } = options;
  const applied = applyChangeSet(changeSet, snapshot);
  if (applied.kind !== 'applied') {
    // It is not going to be written like this, and still is handed on.
    return findingsOfTexts(changeSet, fleet);
  }
  const after = loadFleet(
    filesAfter(snapshot.files, applied.changes),
    snapshot.skipped,
    fleet,
  );
  return checkFleet(after).filter(
    ({ rule, severity, file }) =>
      rule === RULE && severity === 'error' && applied.changes.has(file),
  );
}

function findingsOfTexts(
  { edits }: ChangeSet,
  { catalogue }: Fleet,
): Finding[] {
  return edits.flatMap(edit => {
    if (!('create' in edit)) {
      return [];
    }
    const parsed = parseYaml(edit.path, edit.create);
    return plaintextSecrets(parsed.value, [], path => [
      secretFactsByName(path, catalogue),
    ]).map(({ message, hint, path }) => {
      const pointer = toPointer(path);
      return {
        rule: RULE,
        severity: 'error' as const,
        message,
        hint,
        file: edit.path,
        ...parsed.locate(pointer, 'value'),
        pointer,
      };
    });
  });
}

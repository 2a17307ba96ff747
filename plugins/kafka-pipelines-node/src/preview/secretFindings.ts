import {
  checkFleet,
  fromPointer,
  parseYaml,
  plaintextSecrets,
  secretFactsByName,
  toPointer,
  type ChangeSet,
  type Edit,
  type Finding,
  type Fleet,
  type ParsedYaml,
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
    return findingsOfTexts(changeSet, snapshot, fleet);
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
  { files }: Snapshot,
  { catalogue }: Fleet,
): Finding[] {
  return edits.flatMap(edit => {
    const text = 'create' in edit ? edit.create : files.get(edit.path) ?? '';
    const parsed = parseYaml(edit.path, text);
    return valuesOf(edit, parsed)
      .flatMap(root =>
        plaintextSecrets(root, [], path => [
          secretFactsByName(path, catalogue),
        ]),
      )
      .map(({ message, hint, path }) => {
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

/** What an edit would write: values from the root of its file. */
function valuesOf(edit: Edit, { value: created }: ParsedYaml): unknown[] {
  if ('create' in edit) {
    return [created];
  }
  const set = 'set' in edit ? edit.set ?? [] : [];
  return set.map(({ pointer, value }) =>
    fromPointer(pointer).reduceRight<unknown>(
      (inner, key) => ({ [key]: inner }),
      value,
    ),
  );
}

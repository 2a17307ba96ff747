import { InputError } from '@backstage/errors';
import type {
  ChangeSet,
  Edit,
  FileTree,
} from '@kafka-pipelines/backstage-plugin-kafka-pipelines-common';
import type { Snapshot } from '../repository/types';
import { changedSince, editYaml } from './yamlEdit/editYaml';
import { YamlEditError } from './yamlEdit/YamlEditError';

/** Edits that no longer fit what the repository holds. @public */
export interface ChangeConflict {
  kind: 'conflict';
  path: string;
  /** The field, for an edit of fields. */
  pointer?: string;
  message: string;
}

/** What a change set does to a repository. @public */
export type AppliedChangeSet =
  | {
      kind: 'applied';
      /** New text by path; null deletes. Only what differs. */
      changes: ReadonlyMap<string, string | null>;
    }
  /** The repository already holds all of it. */
  | { kind: 'unchanged' }
  | ChangeConflict;

/** The text a file gets; null when it goes; undefined when it stays as it is. */
type NewText = { text: string | null | undefined } | ChangeConflict;

/**
 * Applies a change set to a commit. Pure: the same change set on the same
 * commit gives the same bytes.
 *
 * A file that is newer than the edits were made for is edited again as long as
 * every field that is set still has the value it had (`was`).
 *
 * @throws InputError when two edits name one path
 * @public
 */
export function applyChangeSet(
  changeSet: ChangeSet,
  snapshot: Snapshot,
): AppliedChangeSet {
  const changes = new Map<string, string | null>();
  const seen = new Set<string>();
  for (const edit of changeSet.edits) {
    if (seen.has(edit.path)) {
      throw new InputError(`The change set edits "${edit.path}" twice`);
    }
    seen.add(edit.path);
    const result = applyEdit(edit, snapshot);
    if ('kind' in result) return result;
    if (result.text !== undefined) changes.set(edit.path, result.text);
  }
  return changes.size === 0
    ? { kind: 'unchanged' }
    : { kind: 'applied', changes };
}

/** The files of a commit after changes. @public */
export function filesAfter(
  files: FileTree,
  changes: ReadonlyMap<string, string | null>,
): FileTree {
  const after = new Map(files);
  for (const [path, text] of changes) {
    if (text === null) after.delete(path);
    else after.set(path, text);
  }
  return after;
}

function applyEdit(edit: Edit, snapshot: Snapshot): NewText {
  const { path } = edit;
  const text = snapshot.files.get(path);
  const skipped = snapshot.skipped.find(entry => entry.path === path);
  if (skipped) {
    return conflict(path, `"${path}" cannot be edited: it ${skipped.reason}`);
  }
  if ('create' in edit) {
    if (text === undefined) return { text: edit.create };
    return text === edit.create
      ? { text: undefined }
      : conflict(path, `"${path}" exists already and says something else`);
  }
  const isNewer = snapshot.blobs.get(path) !== edit.blob;
  if ('delete' in edit) {
    if (text === undefined) return { text: undefined };
    return isNewer
      ? conflict(
          path,
          `"${path}" was changed in the meantime; look at it again before it is deleted`,
        )
      : { text: null };
  }
  if (text === undefined) {
    return conflict(path, `"${path}" was deleted in the meantime`);
  }
  return editText(edit, text, isNewer);
}

function editText(
  edit: Extract<Edit, { set?: unknown }>,
  text: string,
  isNewer: boolean,
): NewText {
  const { path } = edit;
  try {
    const pointer = isNewer ? changedSince(text, edit) : undefined;
    if (pointer !== undefined) {
      return conflict(
        path,
        `${pointer} in "${path}" was changed in the meantime`,
        pointer,
      );
    }
    const edited = editYaml(text, edit);
    return { text: edited === text ? undefined : edited };
  } catch (error) {
    if (!(error instanceof YamlEditError)) throw error;
    const where = error.pointer === undefined ? '' : `${error.pointer} in `;
    return conflict(
      path,
      `${where}"${path}" cannot be edited: ${error.message}`,
      error.pointer,
    );
  }
}

function conflict(
  path: string,
  message: string,
  pointer?: string,
): ChangeConflict {
  return pointer === undefined
    ? { kind: 'conflict', path, message }
    : { kind: 'conflict', path, pointer, message };
}

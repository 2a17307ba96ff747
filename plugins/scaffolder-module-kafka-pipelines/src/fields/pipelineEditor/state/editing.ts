import {
  diffValues,
  fromPointer,
  plainAt,
  plainWith,
  plainWithout,
  samePlain,
  toPlain,
  type EditableFile,
  type EditableFiles,
  type PlainValue,
} from '@kafka-pipelines/backstage-plugin-kafka-pipelines-common';
import {
  isOpen,
  type DroppedChange,
  type Editing,
  type EditorFile,
  type FileEdits,
  type PlainMap,
} from './types';

interface Change {
  pointer: string;
  /** Undefined removes the field. */
  value: PlainValue | undefined;
  was: PlainValue | undefined;
}

const plainOrNothing = (value: unknown) =>
  value === undefined ? undefined : toPlain(value);

function changesOf({ set = [], unset = [] }: FileEdits): Change[] {
  return [
    ...set.map(({ pointer, value, was }) => ({
      pointer,
      value: toPlain(value),
      was: plainOrNothing(was),
    })),
    ...unset.map(({ pointer, was }) => ({
      pointer,
      value: undefined,
      was: plainOrNothing(was),
    })),
  ];
}

/** Does again what still fits: a field that says what was replaced, or the result. */
function doAgain(
  loaded: PlainMap,
  changes: readonly Change[],
): { edited: PlainMap; dropped: string[] } {
  const dropped: string[] = [];
  let edited = loaded;
  for (const { pointer, value, was } of changes) {
    const path = fromPointer(pointer);
    const now = plainAt(loaded, path);
    const next =
      value === undefined
        ? plainWithout(edited, path)
        : plainWith(edited, path, value);
    if (next instanceof Map && (samePlain(now, was) || samePlain(now, value))) {
      edited = next;
    } else {
      dropped.push(pointer);
    }
  }
  return { edited, dropped };
}

function openFile(
  source: EditableFile,
  edits: readonly FileEdits[],
): { file: EditorFile; dropped: DroppedChange[] } {
  const { file, path } = source;
  const changes = edits.flatMap(changesOf);
  if ('error' in source) {
    return {
      file: { file, path, error: source.error },
      dropped: changes.map(({ pointer }) => ({
        file,
        pointer,
        reason: 'closed',
      })),
    };
  }
  const loaded: PlainMap = new Map(
    Object.entries(source.values).map(([key, item]) => [key, toPlain(item)]),
  );
  const { edited, dropped } = doAgain(loaded, changes);
  return {
    file: { file, path, blob: source.blob, loaded, edited },
    dropped: dropped.map(pointer => ({ file, pointer, reason: 'changed' })),
  };
}

/**
 * The files of a pipeline, with what was changed before done again: the form
 * was left and came back, or the files were read once more.
 *
 * @param edits - the value of the form so far
 */
export function startEditing(
  pipeline: string,
  source: EditableFiles,
  edits: readonly FileEdits[],
): Editing {
  const own = edits.filter(edit => (edit.pipeline ?? pipeline) === pipeline);
  const opened = source.files.map(file =>
    openFile(
      file,
      own.filter(edit => edit.file === file.file),
    ),
  );
  const known = new Set(source.files.map(({ file }) => file));
  const lost = (edit: FileEdits, reason: DroppedChange['reason']) =>
    changesOf(edit).map(({ pointer }) => ({
      file: edit.file,
      pointer,
      reason,
    }));
  return {
    pipeline,
    files: opened.map(({ file }) => file),
    dropped: [
      ...edits
        .filter(edit => !own.includes(edit))
        .flatMap(edit => lost(edit, 'otherPipeline')),
      ...own
        .filter(edit => !known.has(edit.file))
        .flatMap(edit => lost(edit, 'closed')),
      ...opened.flatMap(({ dropped }) => dropped),
    ],
  };
}

/** The value of the form: what was changed, and only that. */
export function editsOf({
  pipeline,
  files,
}: Pick<Editing, 'pipeline' | 'files'>): FileEdits[] {
  return files.filter(isOpen).flatMap(({ file, blob, loaded, edited }) => {
    const { set, unset } = diffValues(loaded, edited);
    return set.length + unset.length === 0
      ? []
      : [
          {
            pipeline,
            file,
            blob,
            ...(set.length > 0 && { set }),
            ...(unset.length > 0 && { unset }),
          },
        ];
  });
}

import type {
  EditableFiles,
  PlainValue,
} from '@kafka-pipelines/backstage-plugin-kafka-pipelines-common';
import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import { editsOf, startEditing } from './editing';
import { withField, withUndone } from './fieldChanges';
import { isOpen, type Editing, type FileEdits, type OpenFile } from './types';

/** What fields do with the file they belong to; the functions never change. */
export interface FileActions {
  /** Gives a field another value; undefined removes it. */
  set: (pointer: string, value: PlainValue | undefined) => void;
  undo: (pointer: string) => void;
}

interface EditingState extends Editing {
  actionsOf: (file: string) => FileActions;
  undoAll: () => void;
  forgetDropped: () => void;
}

/**
 * Files while somebody edits them. Every change is reported as the value of the
 * form; files that were read once more take over what still fits.
 *
 * @param value - of the form when it is shown; later ones come from here
 */
export function useEditing(options: {
  pipeline: string;
  source: EditableFiles;
  value: readonly FileEdits[];
  onChange: (edits: FileEdits[]) => void;
}): EditingState {
  const { pipeline, source, value, onChange } = options;
  const [editing, setEditing] = useState(() =>
    startEditing(pipeline, source, value),
  );
  const [read, setRead] = useState(source);
  if (source !== read) {
    setRead(source);
    const again = startEditing(pipeline, source, editsOf(editing));
    // What was dropped before is said until somebody closes it.
    const before = editing.dropped.filter(
      one =>
        !again.dropped.some(
          other => one.file === other.file && one.pointer === other.pointer,
        ),
    );
    setEditing({ ...again, dropped: [...before, ...again.dropped] });
  }

  // The form hands in a new function at each change of any field.
  const report = useRef(onChange);
  report.current = onChange;
  const { files } = editing;
  useEffect(() => {
    report.current(editsOf({ pipeline, files }));
  }, [pipeline, files]);

  const change = useCallback(
    (name: string | undefined, next: (file: OpenFile) => OpenFile) =>
      setEditing(current => ({
        ...current,
        files: current.files.map(file =>
          isOpen(file) && (name ?? file.file) === file.file ? next(file) : file,
        ),
      })),
    [],
  );
  const actions = useMemo(
    () =>
      new Map(
        source.files.map(({ file }): [string, FileActions] => [
          file,
          {
            set: (pointer, item) =>
              change(file, open => withField(open, pointer, item)),
            undo: pointer => change(file, open => withUndone(open, pointer)),
          },
        ]),
      ),
    [source, change],
  );

  return {
    ...editing,
    actionsOf: useCallback(
      (file: string) =>
        actions.get(file) ?? { set: () => undefined, undo: () => undefined },
      [actions],
    ),
    undoAll: useCallback(
      () => change(undefined, file => ({ ...file, edited: file.loaded })),
      [change],
    ),
    forgetDropped: useCallback(
      () => setEditing(current => ({ ...current, dropped: [] })),
      [],
    ),
  };
}

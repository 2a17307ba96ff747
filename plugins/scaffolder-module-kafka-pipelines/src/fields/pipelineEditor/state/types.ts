import type {
  EditValues,
  PlainValue,
} from '@kafka-pipelines/backstage-plugin-kafka-pipelines-common';

/** What the form sends of one file. */
export type FileEdits = EditValues['files'][number];

/** A map of a file. */
export type PlainMap = Map<string, PlainValue>;

/** A file as it was read and as it is edited. Both share what is the same. */
export interface OpenFile {
  /** `values.yaml` or `values-<environment>.yaml` */
  file: string;
  /** In the repository. */
  path: string;
  blob: string;
  loaded: PlainMap;
  edited: PlainMap;
}

/** A file that cannot be edited. */
export interface ClosedFile {
  file: string;
  path: string;
  error: string;
}

export type EditorFile = OpenFile | ClosedFile;

/** A change of the form that the file of today does not take. */
export interface DroppedChange {
  file: string;
  /** RFC 6901. */
  pointer: string;
  /**
   * - `changed`: the file says something else than was replaced
   * - `closed`: the file is gone or cannot be edited
   * - `otherPipeline`: it was made to a file of another pipeline
   */
  reason: 'changed' | 'closed' | 'otherPipeline';
}

/** The files of a pipeline while somebody edits them. */
export interface Editing {
  pipeline: string;
  files: EditorFile[];
  /** What got lost when the files were read, in the order of the form. */
  dropped: DroppedChange[];
}

export function isOpen(file: EditorFile): file is OpenFile {
  return 'loaded' in file;
}

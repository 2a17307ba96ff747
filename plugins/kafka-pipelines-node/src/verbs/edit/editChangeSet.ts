import { isDeepStrictEqual } from 'node:util';
import { InputError, NotFoundError } from '@backstage/errors';
import {
  fromPointer,
  ownValue,
  type ChangeSet,
  type Edit,
} from '@kafka-pipelines/backstage-plugin-kafka-pipelines-common';
import { plainAt, toJson, toPlain } from '../../changes/yamlEdit/plainValue';
import type { Snapshot } from '../../repository/types';
import { diffValues } from './diffValues';
import { editableValues, textOf } from '../fieldEdits';
import { changeSetOf } from '../pipelineOf';
import type { VerbInput } from '../types';

/** A file of a pipeline as a form is filled with it. @public */
export interface EditableFile {
  /** `pipelines/<p>/values.yaml` or `pipelines/<p>/values-<env>.yaml` */
  path: string;
  /** Its blob, to be handed back with the edited values. */
  blob: string;
  values: Record<string, unknown>;
}

const VALUE_FILE = /^values(-[a-z0-9]([-a-z0-9]*[a-z0-9])?)?\.yaml$/;

function pathOf(
  { fleet }: Pick<VerbInput, 'fleet'>,
  pipeline: string,
  file: string,
): string {
  const found = ownValue(fleet.pipelines, pipeline);
  if (!found) {
    throw new NotFoundError(
      `There is no pipeline ${JSON.stringify(pipeline)} in the repository`,
    );
  }
  if (!VALUE_FILE.test(file)) {
    throw new InputError(
      `A pipeline has values.yaml and values-<environment>.yaml, no ${JSON.stringify(
        file,
      )}`,
    );
  }
  return `${found.folder}/${file}`;
}

function valuesOf(snapshot: Snapshot, path: string): Record<string, unknown> {
  const values = editableValues(path, textOf(snapshot, path));
  if (!(values instanceof Map)) {
    throw new InputError(`"${path}" cannot be edited: it is no map`);
  }
  return toJson(values) as Record<string, unknown>;
}

/**
 * A file of a pipeline for an editing form. A file with mistakes in it can be
 * edited as well, as long as it is YAML without aliases.
 *
 * @param input.file - `values.yaml` or `values-<env>.yaml`
 * @throws NotFoundError when there is no such pipeline
 * @throws InputError when there is no such file, or it cannot be edited
 * @public
 */
export function editableFile(
  input: Pick<VerbInput, 'snapshot' | 'fleet'> & {
    pipeline: string;
    file: string;
  },
): EditableFile {
  const path = pathOf(input, input.pipeline, input.file);
  const values = valuesOf(input.snapshot, path);
  return { path, blob: input.snapshot.blobs.get(path) ?? '', values };
}

/** One file of a form that was sent. @public */
export interface EditedFile {
  /** `values.yaml` or `values-<env>.yaml` */
  file: string;
  /** Blob the form was filled from. */
  blob: string;
  /**
   * What the form was filled with: the file, or any part of it. A field that is
   * in neither state stays as it is.
   */
  filled: Record<string, unknown>;
  /** The same as it was sent; what is missing or undefined is removed. */
  edited: Record<string, unknown>;
}

/**
 * The change set of an edited pipeline: only what the user changed, so that
 * comments, order and fields the form does not know survive. What others changed
 * since the form was filled is kept; the same field is a conflict.
 *
 * @throws NotFoundError when there is no such pipeline
 * @throws InputError when there is no such file, it cannot be edited, or the
 * form was filled with something else than the file says
 * @public
 */
export function editChangeSet(
  input: VerbInput & { pipeline: string; files: EditedFile[] },
): ChangeSet {
  const { pipeline, files } = input;
  const edits = files.map(file => editOf(input, file));
  return changeSetOf(input, {
    verb: 'edit',
    pipelines: [pipeline],
    message: editMessage(pipeline, edits),
    edits,
  });
}

type FieldEdit = Extract<Edit, { set?: unknown }>;

function editOf(
  input: VerbInput & { pipeline: string },
  { file, blob, filled, edited }: EditedFile,
): FieldEdit {
  const { snapshot, pipeline } = input;
  const path = pathOf(input, pipeline, file);
  const present = toPlain(valuesOf(snapshot, path));
  const { set, unset } = diffValues(filled, edited);
  // Where the file is newer, applying the change set compares them
  if (snapshot.blobs.get(path) === blob) {
    for (const change of [...set, ...unset]) {
      const { pointer, was } = change;
      const now = plainAt(present, fromPointer(pointer));
      if (
        !isDeepStrictEqual(now, was === undefined ? undefined : toPlain(was))
      ) {
        throw new InputError(
          `${pointer} in "${path}" is not what the form was filled with`,
        );
      }
    }
  }
  return {
    path,
    blob,
    ...(set.length > 0 && { set }),
    ...(unset.length > 0 && { unset }),
  };
}

/** The fields by their pointers; no values, which may be anything. */
export function editMessage(
  pipeline: string,
  edits: readonly FieldEdit[],
): string {
  const lines = edits.flatMap(({ path, set = [], unset = [] }) =>
    set.length + unset.length === 0
      ? []
      : [
          '',
          `In ${path}:`,
          '',
          // Indented lines are code to Markdown: nobody is notified by a key
          ...set.map(({ pointer }) => `    set ${JSON.stringify(pointer)}`),
          ...unset.map(
            ({ pointer }) => `    remove ${JSON.stringify(pointer)}`,
          ),
        ],
  );
  return [`Edit pipeline ${pipeline}`, ...lines].join('\n');
}

import { InputError } from '@backstage/errors';
import {
  fromPointer,
  isShownAs,
  plainAt,
  toPlain,
  type ChangeSet,
  type Edit,
  type EditValues,
} from '@kafka-pipelines/backstage-plugin-kafka-pipelines-common';
import { codeText } from '../../blueprints/markdownText';
import { changeSetOf } from '../pipelineOf';
import type { VerbInput } from '../types';
import { valueFilePath, valuesIn } from './valueFiles';

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
export function editChangeSet(input: VerbInput & EditValues): ChangeSet {
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
  input: VerbInput & Pick<EditValues, 'pipeline'>,
  { file, blob, set = [], unset = [] }: EditValues['files'][number],
): FieldEdit {
  const { snapshot, pipeline } = input;
  const path = valueFilePath(input, pipeline, file);
  const present = valuesIn(snapshot, path);
  // Where the file is newer, applying the change set compares them
  if (snapshot.blobs.get(path) === blob) {
    for (const { pointer, was } of [...set, ...unset]) {
      const now = plainAt(present, fromPointer(pointer));
      if (!isShownAs(now, was === undefined ? undefined : toPlain(was))) {
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
function editMessage(pipeline: string, edits: readonly FieldEdit[]): string {
  const lines = edits.flatMap(({ path, set = [], unset = [] }) =>
    set.length + unset.length === 0
      ? []
      : [
          '',
          `In ${path}:`,
          '',
          // Indented lines are code to Markdown
          ...set.map(({ pointer }) => `    set ${codeText(pointer)}`),
          ...unset.map(({ pointer }) => `    remove ${codeText(pointer)}`),
        ],
  );
  return [`Edit pipeline ${pipeline}`, ...lines].join('\n');
}

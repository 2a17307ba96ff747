import { isDeepStrictEqual } from 'node:util';
import { InputError } from '@backstage/errors';
import type {
  ChangeSet,
  Edit,
} from '@kafka-pipelines/backstage-plugin-kafka-pipelines-common';
import { plainValues } from '../edit/diffValues';
import { editMessage } from '../edit/editChangeSet';
import { changeSetOf, pipelineOf } from '../pipelineOf';
import type { BlueprintVariable } from './readBlueprintValues';
import type { VerbInput } from '../types';

type FieldEdit = Extract<Edit, { set?: unknown }>;

/** Null and '' are what `optional` leaves out. */
function isLeftOut(value: unknown): boolean {
  return value === undefined || value === null || value === '';
}

/**
 * The change set of a pipeline whose form is that of its blueprint: each
 * variable that was changed, at all of its places and nowhere else.
 *
 * @param input.variables - from `readBlueprintValues`, as the form was filled
 * @param input.edited - values by variable, as the form was sent; a variable
 * that is not in it stays as it is
 * @throws NotFoundError when there is no such pipeline
 * @throws InputError when its files cannot be read, or for a changed variable
 * that cannot be edited in place or must have a value
 * @public
 */
export function editVariablesChangeSet(
  input: VerbInput & {
    pipeline: string;
    variables: BlueprintVariable[];
    edited: Record<string, unknown>;
  },
): ChangeSet {
  const { variables, edited } = input;
  const { name: pipeline } = pipelineOf(input, input.pipeline);
  const edits = new Map<string, Required<FieldEdit>>();
  for (const variable of variables) {
    if (Object.hasOwn(edited, variable.name)) {
      editVariable(variable, edited[variable.name], edits);
    }
  }
  const list = [...edits.values()].map(({ path, blob, set, unset }) => ({
    path,
    blob,
    ...(set.length > 0 && { set }),
    ...(unset.length > 0 && { unset }),
  }));
  return changeSetOf(input, {
    verb: 'edit',
    pipelines: [pipeline],
    message: editMessage(pipeline, list),
    edits: list,
  });
}

function editVariable(
  variable: BlueprintVariable,
  value: unknown,
  edits: Map<string, Required<FieldEdit>>,
): void {
  const { name } = variable;
  if (!variable.editable) {
    throw new InputError(
      `${name} cannot be changed in place (${variable.reason}); edit the values of the pipeline instead`,
    );
  }
  const { value: was, optional, places } = variable;
  const remove = isLeftOut(value) && optional;
  const same = remove
    ? isLeftOut(was)
    : isDeepStrictEqual(plainValues({ value }), plainValues({ value: was }));
  if (same) {
    return;
  }
  if (value === undefined) {
    throw new InputError(`${name} must have a value`);
  }
  for (const { path, blob, pointer } of places) {
    const edit = edits.get(path) ?? { path, blob, set: [], unset: [] };
    edits.set(path, edit);
    if (remove) {
      edit.unset.push({ pointer, was });
    } else {
      edit.set.push({
        pointer,
        value,
        ...(was !== undefined && { was }),
      });
    }
  }
}

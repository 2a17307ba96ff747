import { InputError, NotFoundError } from '@backstage/errors';
import {
  ownValue,
  toJson,
  withoutSecrets,
  type EditableFile,
  type PlainValue,
} from '@kafka-pipelines/backstage-plugin-kafka-pipelines-common';
import type { Snapshot } from '../../repository/types';
import { editableValues, textOf } from '../fieldEdits';
import type { VerbInput } from '../types';

const VALUE_FILE = /^values(-[a-z0-9]([-a-z0-9]*[a-z0-9])?)?\.yaml$/;

type Files = Pick<VerbInput, 'snapshot' | 'fleet'>;

/** @throws NotFoundError when there is no such pipeline */
function folderOf({ fleet }: Pick<Files, 'fleet'>, pipeline: string): string {
  const found = ownValue(fleet.pipelines, pipeline);
  if (!found) {
    throw new NotFoundError(
      `There is no pipeline ${JSON.stringify(pipeline)} in the repository`,
    );
  }
  return found.folder;
}

/**
 * Path of a values file of a pipeline.
 *
 * @throws NotFoundError when there is no such pipeline
 * @throws InputError when the file has another name than values files have
 */
export function valueFilePath(
  files: Pick<Files, 'fleet'>,
  pipeline: string,
  file: string,
): string {
  const folder = folderOf(files, pipeline);
  if (!VALUE_FILE.test(file)) {
    throw new InputError(
      `A pipeline has values.yaml and values-<environment>.yaml, no ${JSON.stringify(
        file,
      )}`,
    );
  }
  return `${folder}/${file}`;
}

/**
 * What a values file says, as edits see it.
 *
 * @throws InputError when there is no such file, or it cannot be edited
 */
export function valuesIn(
  snapshot: Snapshot,
  path: string,
): Map<string, PlainValue> {
  const values = editableValues(path, textOf(snapshot, path));
  if (!(values instanceof Map)) {
    throw new InputError(`"${path}" cannot be edited: it is no map`);
  }
  return values;
}

/**
 * The values files of a pipeline for an editing form, values.yaml first. A file
 * with mistakes in it can be edited as well, as long as it is YAML without
 * aliases; one that cannot says why. Secrets in clear are left out: who reads
 * pipelines here may not read the repository.
 *
 * @throws NotFoundError when there is no such pipeline
 * @public
 */
export function editableFiles(
  input: Pick<VerbInput, 'snapshot' | 'fleet'> & { pipeline: string },
): EditableFile[] {
  const { snapshot, pipeline } = input;
  const folder = `${folderOf(input, pipeline)}/`;
  return [
    ...new Set([
      ...snapshot.blobs.keys(),
      ...snapshot.skipped.map(({ path }) => path),
    ]),
  ]
    .filter(path => path.startsWith(folder))
    .map(path => ({ path, file: path.slice(folder.length) }))
    .filter(({ file }) => VALUE_FILE.test(file))
    .sort(byName)
    .map(({ path, file }) => ({ file, path, ...contentOf(input, path) }));
}

/** values.yaml comes first, though `-` is before `.` in the alphabet. */
function byName(a: { file: string }, b: { file: string }): number {
  const [left, right] = [a, b].map(({ file }) => file.replace(/\.yaml$/, ''));
  return left < right ? -1 : 1;
}

function contentOf(
  { snapshot, fleet }: Files,
  path: string,
): { blob: string; values: Record<string, unknown> } | { error: string } {
  try {
    return {
      blob: snapshot.blobs.get(path) ?? '',
      values: toJson(
        withoutSecrets(valuesIn(snapshot, path), [], fleet.catalogue),
      ) as Record<string, unknown>,
    };
  } catch (error) {
    if (error instanceof InputError) {
      return { error: error.message };
    }
    throw error;
  }
}

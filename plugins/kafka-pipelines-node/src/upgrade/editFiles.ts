import { InputError } from '@backstage/errors';
import {
  toPointer,
  type FileTree,
  type UpgradeEdit,
} from '@kafka-pipelines/backstage-plugin-kafka-pipelines-common';
import { editYaml } from '../changes/yamlEdit/editYaml';
import { YamlEditError } from '../changes/yamlEdit/YamlEditError';
import { renameKey } from '../verbs/derive/renameKey';

function edited(text: string, { path, change }: UpgradeEdit): string {
  const pointer = toPointer(path);
  if (change === 'remove') {
    return editYaml(text, { unset: [{ pointer }] });
  }
  return 'rename' in change
    ? renameKey(text, path, change.rename)
    : editYaml(text, { set: [{ pointer, value: change.set }] });
}

/**
 * The files that edits change, with their new text; everything else in them
 * stays as it is.
 *
 * @throws InputError naming the file that cannot be edited; nothing is done then
 */
export function editFiles(
  files: FileTree,
  edits: readonly UpgradeEdit[],
): Map<string, string> {
  const changes = new Map<string, string>();
  for (const edit of edits) {
    const { file, path } = edit;
    const before = changes.get(file) ?? files.get(file);
    if (before === undefined) {
      throw new InputError(`"${file}" does not exist, so it cannot be edited`);
    }
    try {
      changes.set(file, edited(before, edit));
    } catch (error) {
      if (error instanceof YamlEditError) {
        throw new InputError(
          `${toPointer(path)} in "${file}" cannot be edited: ${error.message}`,
        );
      }
      throw error;
    }
  }
  return new Map(
    [...changes].filter(([file, text]) => files.get(file) !== text),
  );
}

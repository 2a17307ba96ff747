import { pipelineName } from '../../pipeline/names';

/**
 * What to do where a name is not the folder's: write the folder's, unless
 * nothing may be named so.
 *
 * @param line - the line to write in values.yaml
 */
export function folderNameHint(folderName: string, line: string): string {
  return pipelineName.safeParse(folderName).success
    ? `Write ${line}.`
    : 'Rename the folder: use lower case letters, digits and dashes, starting with a letter, at most 53.';
}

import {
  parseYaml,
  secretRemover,
  secretsInFile,
  shownFileText,
  type Fleet,
  type FoundSecret,
  type ParsedYaml,
  type PreviewFile,
} from '@kafka-pipelines/backstage-plugin-kafka-pipelines-common';

/**
 * Files of a change as people are shown them, without secrets in clear.
 *
 * @param fleets - before and after the change, as far as it could be made
 * @param found - what checks have found in them
 * @returns besides what takes the same secrets out of other texts
 */
export function shownFiles(
  files: readonly PreviewFile[],
  fleets: readonly [Fleet, ...Fleet[]],
  found: readonly FoundSecret[],
): { files: PreviewFile[]; remove: (text: string) => string } {
  const [{ catalogue }] = fleets;
  const read = (path: string, text: string): ParsedYaml =>
    fleets
      .map(fleet => fleet.files.get(path))
      .find(parsed => parsed?.text === text) ?? parseYaml(path, text);
  const parsed = files.map(({ path, before, after }) => ({
    before: before === undefined ? undefined : read(path, before),
    after: after === undefined ? undefined : read(path, after),
  }));
  const remove = secretRemover([
    ...found,
    ...parsed.flatMap(({ before, after }) =>
      [before, after].flatMap(file =>
        file ? secretsInFile(file, catalogue) : [],
      ),
    ),
  ]);
  return {
    remove,
    files: files.map((file, index) => {
      const { before, after } = parsed[index];
      return {
        ...file,
        ...(before && { before: shownFileText(before, remove) }),
        ...(after && { after: shownFileText(after, remove) }),
      };
    }),
  };
}

import type { ParsedYaml } from '../yaml/parseYaml';
import { toPointer, valueAt } from '../yaml/pointer';
import type { Place } from './rule';

export type Path = ReadonlyArray<string | number>;

/** Where files are found by their path; a fleet is one. */
export interface FileSource {
  files: Pick<ReadonlyMap<string, ParsedYaml>, 'get'>;
}

/** Files that may set a path, a later one wins. */
export interface Layer {
  files: readonly string[];
  path: Path;
}

/** The place of a path in one file. */
export function placeIn(
  { files }: FileSource,
  file: string,
  path: Path,
  what: 'key' | 'value' = 'key',
): Place {
  const pointer = toPointer(path);
  const position = files.get(file)?.locate(pointer, what);
  return { file, line: 1, column: 1, ...position, pointer };
}

/**
 * The place that decides a value after merging: in the first layer that sets
 * it, the last file that does. Layers come strongest first.
 */
export function locateInLayers(
  source: FileSource,
  layers: Iterable<Layer>,
  what: 'key' | 'value' = 'key',
): Place | undefined {
  for (const { files, path } of layers) {
    const file = files.findLast(
      candidate =>
        valueAt(source.files.get(candidate)?.value, path) !== undefined,
    );
    if (file !== undefined) {
      return placeIn(source, file, path, what);
    }
  }
  return undefined;
}

import type { Fleet } from '../fleet/types';
import { mergeTraced, trace, tracedAt, type Traced } from './traced';

/** The files of a pipeline or Connect cluster in one environment, merged as Helm merges them. */
export interface Sources {
  shared: Traced | undefined;
  own: Traced | undefined;
}

function merged(fleet: Fleet, files: readonly string[]): Traced | undefined {
  return mergeTraced(
    ...files.map(file =>
      // An empty file is null, which removes nothing.
      trace(fleet.files.get(file)?.value ?? undefined, file),
    ),
  );
}

/**
 * @param folder - folder of the pipeline or Connect cluster
 * @param valueFiles - in the order of `-f`
 */
export function readSources(
  fleet: Fleet,
  folder: string,
  valueFiles: readonly string[],
): Sources {
  const isOwn = (file: string) => file.startsWith(`${folder}/`);
  return {
    shared: merged(
      fleet,
      valueFiles.filter(file => !isOwn(file)),
    ),
    own: merged(fleet, valueFiles.filter(isOwn)),
  };
}

/** A layer as the charts take it: what is no map counts as empty. */
export function layerAt(
  traced: Traced | undefined,
  path: readonly string[],
): Traced | undefined {
  const layer = tracedAt(traced, path);
  return layer instanceof Map ? layer : undefined;
}

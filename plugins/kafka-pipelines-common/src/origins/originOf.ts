import { placeIn } from '../checks/locateInLayers';
import type { Fleet } from '../fleet/types';
import { toPointer } from '../yaml/pointer';
import type { Setting } from './traced';
import type { Origin, OriginLayer, OriginPlace } from './types';
import { valueText } from './valueText';

/** Whose keys these are, and the name of its own lowest layer. */
export interface Part {
  kind: Origin['kind'];
  name: string;
  /** Folder with its own files. */
  folder: string;
}

/** What shared files say about one thing is a layer of its own. */
const BY_SECTION: Record<string, OriginLayer> = {
  artifacts: 'artifact',
  connectClusters: 'connect-cluster',
  kafkaClusters: 'kafka-cluster',
  presets: 'preset',
};

function layerOf(part: Part, { file, path }: Setting): OriginLayer {
  if (file === undefined) {
    return 'chart';
  }
  if (!file.startsWith(`${part.folder}/`)) {
    const section = String(path[0]);
    return Object.hasOwn(BY_SECTION, section)
      ? BY_SECTION[section]
      : 'defaults';
  }
  if (file !== `${part.folder}/values.yaml`) {
    return 'environment';
  }
  return part.kind === 'connect-cluster' ? 'cluster' : 'pipeline';
}

/** A setting with its line. */
export function placeOf(
  fleet: Fleet,
  part: Part,
  setting: Setting,
): OriginPlace {
  const { file, path, value } = setting;
  const text = valueText(value, path, fleet.catalogue);
  return {
    layer: layerOf(part, setting),
    ...(file === undefined
      ? { pointer: toPointer(path) }
      : placeIn(fleet, file, path)),
    ...(text !== undefined && { value: text }),
  };
}

/** A key with the setting that wins first. */
export function originOf(
  fleet: Fleet,
  part: Part,
  key: string,
  [winner, ...beneath]: readonly [Setting, ...Setting[]],
  removed = winner.value === null,
): Origin {
  return {
    kind: part.kind,
    name: part.name,
    key,
    removed,
    ...placeOf(fleet, part, winner),
    overrides: beneath.map(setting => placeOf(fleet, part, setting)),
  };
}

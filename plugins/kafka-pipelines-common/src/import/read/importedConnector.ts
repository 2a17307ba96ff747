import type { FileConnector } from '../../connect/file/readConnectors';
import { isMap } from '../../pipeline/mergeValues';
import { ownRecord } from '../../pipeline/ownRecord';
import { connectorSchema } from '../../pipeline/connector';
import type { ParsedYaml } from '../../yaml/parseYaml';
import { toPointer, valueAt } from '../../yaml/pointer';
import type { ImportedConnector, ImportSource } from '../types';
import { CLUSTER_LABEL, metadataOf } from './kubernetesObjects';
import { liveState } from './liveState';
import { lossyPointers, operatorTextAt } from './operatorTexts';

/** Keys that the operator takes from fields of the KafkaConnector; in its config it drops them. */
const FROM_FIELDS = new Set([
  'connector.class',
  'connector.plugin.version',
  'name',
  'tasks.max',
]);

/** Where a thing stands, for messages about it. */
export function sourceAt(
  parsed: ParsedYaml,
  path: ReadonlyArray<string | number>,
): ImportSource {
  const pointer = toPointer(path);
  return { file: parsed.file, ...parsed.locate(pointer), pointer };
}

/** The config that the operator would send, without what it would have to guess. */
function operatorConfig(
  parsed: ParsedYaml,
  { places, place }: FileConnector,
): Array<readonly [string, string]> {
  const lossy = lossyPointers(parsed);
  return [...places].flatMap(([key, path]) => {
    const inConfig = path.length > place.length;
    const text = operatorTextAt(parsed, path, lossy);
    return text === undefined || (inConfig && FROM_FIELDS.has(key))
      ? []
      : [[key, text] as const];
  });
}

/** Fields of a KafkaConnector that a chart's entry has as well. */
function operatorFields(
  spec: unknown,
): Pick<ImportedConnector, 'autoRestart' | 'listOffsets' | 'alterOffsets'> {
  const { autoRestart, listOffsets, alterOffsets } = connectorSchema.shape;
  const read = <T>(
    schema: { safeParse(value: unknown): { success: boolean; data?: T } },
    field: string,
  ) => schema.safeParse(valueAt(spec, [field])).data;
  const fields = {
    autoRestart: read(autoRestart, 'autoRestart'),
    listOffsets: read(listOffsets, 'listOffsets'),
    alterOffsets: read(alterOffsets, 'alterOffsets'),
  };
  return Object.fromEntries(
    Object.entries(fields).filter(([, value]) => value !== undefined),
  );
}

/**
 * A connector of a file as an import takes it.
 *
 * @returns undefined when it has no name, which is reported by the caller
 */
export function importedConnector(
  parsed: ParsedYaml,
  connector: FileConnector,
  defaultName: string | undefined,
): ImportedConnector | undefined {
  const { entry, entryPlace } = connector;
  const isResource = isMap(entry.spec);
  const name = connector.name ?? connector.config.name ?? defaultName;
  if (name === undefined || name === '') {
    return undefined;
  }
  const texts = isResource
    ? operatorConfig(parsed, connector)
    : Object.entries(connector.config);
  const metadata = metadataOf({ kind: '', value: entry, path: entryPlace });
  const connectCluster = isResource
    ? metadata.labels[CLUSTER_LABEL]
    : entry.connect;
  return {
    name,
    config: ownRecord([['name', name], ...texts]),
    ...liveState(entry),
    ...(typeof connectCluster === 'string' &&
      connectCluster !== '' && { connectCluster }),
    ...(isResource &&
      metadata.namespace !== undefined && { namespace: metadata.namespace }),
    ...(isResource && operatorFields(entry.spec)),
    source: sourceAt(parsed, entryPlace),
  };
}

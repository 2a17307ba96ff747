import { isMap } from '../../pipeline/mergeValues';
import { toPointer } from '../../yaml/pointer';
import type { ParsedYaml } from '../../yaml/parseYaml';
import { placeIn, type Path } from '../locateInLayers';
import { CONFIG_MAPS } from '../plaintextSecrets';
import type { FleetRule, Report, Subject } from '../rule';

/** Adds the keys of config maps that are null, at any depth; a path is made for those only. */
function addNullKeys(
  value: unknown,
  path: Array<string | number>,
  found: Path[],
): void {
  if (!isMap(value)) {
    return;
  }
  const isConfig = CONFIG_MAPS.has(path.at(-1));
  for (const key of Object.keys(value)) {
    path.push(key);
    if (isConfig && value[key] === null) {
      found.push([...path]);
    } else {
      addNullKeys(value[key], path, found);
    }
    path.pop();
  }
}

function nullKeys(root: unknown): Path[] {
  const found: Path[] = [];
  addNullKeys(root, [], found);
  return found;
}

function* reports(
  files: ReadonlyMap<string, ParsedYaml>,
  subject?: Subject,
): Iterable<Report> {
  for (const { file, value, locate } of files.values()) {
    for (const path of nullKeys(value)) {
      const pointer = toPointer(path);
      const [key, text] = [locate(pointer), locate(pointer, 'value')];
      // Nothing is written where the value is found at its key.
      if (key.line === text.line && key.column === text.column) {
        yield {
          message: `The config key ${path.at(-1)} has no value.`,
          hint: 'Write one, "" for an empty text. To remove what lower layers say, write null.',
          place: placeIn({ files }, file, path),
          subject,
        };
      }
    }
  }
}

/**
 * A key without a value reads as null, which removes what lower layers say. It
 * may as well be a value that got lost, so who means to remove writes null.
 */
export const configEmptyValue: FleetRule = {
  id: 'config/empty-value',
  severity: 'error',
  description:
    'A config key has no value. To remove an inherited key, null is written out.',
  explanation:
    'In a Helm value file an empty value is null, which removes an inherited key. Often a value was forgotten or stands on a line of its own.',
  bad: [
    'connectors:',
    '  orders-mysql:',
    '    class: io.debezium.connector.mysql.MySqlConnector',
    '    config:',
    '      database.port:',
    '      table.include.list: shop.orders',
  ].join('\n'),
  good: [
    'connectors:',
    '  orders-mysql:',
    '    class: io.debezium.connector.mysql.MySqlConnector',
    '    config:',
    '      database.port: null',
    '      table.include.list: shop.orders',
  ].join('\n'),
  checkShared: ({ sharedFiles }) => reports(sharedFiles),
  checkPipeline: ({ ownFiles, pipeline }) =>
    reports(ownFiles, { kind: 'pipeline', name: pipeline.name }),
};

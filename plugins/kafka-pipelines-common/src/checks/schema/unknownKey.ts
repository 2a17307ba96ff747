import type { z } from 'zod';
import { connectClusterValuesSchema } from '../../pipeline/connectClusterValues';
import { fleetConfigSchema } from '../../pipeline/fleetConfig';
import { pipelineValuesSchema } from '../../pipeline/pipelineValues';
import { sharedValuesSchema } from '../../pipeline/sharedValues';
import { displayPath } from '../../text/displayPath';
import { nearest } from '../../text/nearest';
import type { Path, SchemaProblem } from './problem';
import { keysOf, schemasAt } from './schemaPlace';

/** Which file a top-level key belongs to, for keys that stand in the wrong one. */
const PLACES: ReadonlyArray<[schema: z.ZodType, place: string]> = [
  [
    pipelineValuesSchema,
    "a pipeline's own files, pipelines/<pipeline>/values.yaml and values-<env>.yaml",
  ],
  [
    sharedValuesSchema,
    'a shared value file, one that kafka-pipelines.yaml lists in valueFiles',
  ],
  [
    connectClusterValuesSchema,
    "a Connect cluster's own files, connect-clusters/<cluster>/values.yaml and values-<env>.yaml",
  ],
  [fleetConfigSchema, 'kafka-pipelines.yaml'],
];

/** A key that the schema does not have at this place. */
export function unknownKey(
  path: Path,
  key: string,
  schema: z.ZodType,
): SchemaProblem {
  const at = { path: [...path, key], at: 'key' } as const;
  const place = PLACES.find(([other]) => keysOf(other).includes(key))?.[1];
  if (path.length === 0 && place) {
    return {
      rule: 'schema/misplaced-key',
      message: `${key} does not belong into this file.`,
      hint: `Write it in ${place}.`,
      ...at,
    };
  }
  const allowed = [...new Set(schemasAt(schema, path).flatMap(keysOf))];
  const meant = nearest(key, allowed);
  const where = path.length === 0 ? '' : ` in ${displayPath(path)}`;
  if (meant) {
    return {
      rule: 'schema/unknown-key',
      message: `Unknown key ${key}${where}. Did you mean ${meant}?`,
      hint: `Write ${meant} instead of ${key}.`,
      ...at,
    };
  }
  return {
    rule: 'schema/unknown-key',
    message: `Unknown key ${key}${where}.`,
    hint:
      allowed.includes('config') && key.includes('.')
        ? 'Options of the plugin belong under config.'
        : `Keys known here: ${allowed.join(', ')}.`,
    ...at,
  };
}

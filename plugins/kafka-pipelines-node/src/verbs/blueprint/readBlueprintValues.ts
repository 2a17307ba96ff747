import { isDeepStrictEqual } from 'node:util';
import {
  toPointer,
  type FileTree,
} from '@kafka-pipelines/backstage-plugin-kafka-pipelines-common';
import { blueprintVariables } from '../../blueprints/blueprintVariables';
import {
  evaluate,
  OMITTED,
  type Scope,
} from '../../blueprints/expressions/evaluate';
import { ExpressionError } from '../../blueprints/expressions/ExpressionError';
import {
  hasExpressions,
  parseExpressions,
} from '../../blueprints/expressions/parseExpressions';
import { pathExpressions } from '../../blueprints/filePaths';
import type { Blueprint } from '../../blueprints/types';
import {
  plainAt,
  toJson,
  type PlainValue,
} from '../../changes/yamlEdit/plainValue';
import type { Snapshot } from '../../repository/types';
import {
  blueprintPlaces,
  type FixedBy,
  type LonePlace,
} from './blueprintPlaces';
import { editableValues } from '../fieldEdits';

/** A place of a variable in a file of the repository. @public */
export interface VariablePlace {
  path: string;
  /** Blob it was read from. */
  blob: string;
  /** RFC 6901. */
  pointer: string;
}

/** A variable of a blueprint, as a pipeline made of it has it. @public */
export type BlueprintVariable =
  | {
      name: string;
      editable: true;
      /** What the file says; undefined where an optional value was left out. */
      value: unknown;
      /** True when it may be left out. */
      optional: boolean;
      places: VariablePlace[];
    }
  | {
      name: string;
      editable: false;
      /**
       * - `path`, `key`, `part`, `text`, `helper`, `block`: how the blueprint
       *   uses it, from which no value can be read back
       * - `message`: it is in the commit message only
       * - `missing`: there is no such place any more, or the keys that lead to
       *   it are not known
       * - `differs`: its places say different things by now
       */
      reason: FixedBy | 'message' | 'missing' | 'differs';
    };

/** A lone place as a pipeline's files have it; no value when it is not there. */
interface FoundPlace extends VariablePlace {
  optional: boolean;
  value: PlainValue | undefined;
}

/** A file of the repository that a file of the blueprint made. */
interface MadeFile {
  path: string;
  blob: string;
  values: PlainValue;
  data: Record<string, unknown>;
}

/**
 * Reads the values of a blueprint's variables back from a pipeline that was
 * made of it. What can be read back is what stands alone, as `'{{name}}'` or
 * `'{{optional name}}'`, under keys that are known; a variable that is used in
 * any other way too cannot be changed in place, because only filling the
 * blueprint again would change all of it.
 *
 * @returns one entry per variable, sorted by name
 * @throws BlueprintError when the blueprint itself is broken
 * @throws InputError when a file of the pipeline cannot be edited
 * @public
 */
export function readBlueprintValues(options: {
  blueprint: Blueprint;
  snapshot: Pick<Snapshot, 'files' | 'blobs'>;
  pipeline: string;
}): BlueprintVariable[] {
  const { blueprint, snapshot, pipeline } = options;
  const { lone, fixed } = blueprintPlaces(blueprint);
  const made = madeFiles(blueprint, snapshot, pipeline);
  const found = findPlaces(lone, made, { name: pipeline });
  return blueprintVariables(blueprint).map((name): BlueprintVariable => {
    const reason = fixed.get(name);
    if (reason) {
      return { name, editable: false, reason };
    }
    if (!lone.some(({ variable }) => variable === name)) {
      return { name, editable: false, reason: 'message' };
    }
    return judge(name, found.get(name));
  });
}

function judge(
  name: string,
  places: FoundPlace[] | 'missing' | undefined,
): BlueprintVariable {
  if (places === 'missing' || !places || places.length === 0) {
    return { name, editable: false, reason: 'missing' };
  }
  const [{ value }] = places;
  if (places.some(place => !isDeepStrictEqual(place.value, value))) {
    return { name, editable: false, reason: 'differs' };
  }
  return {
    name,
    editable: true,
    value: value === undefined ? undefined : toJson(value),
    optional: places.every(({ optional }) => optional),
    places: places.map(({ path, blob, pointer }) => ({ path, blob, pointer })),
  };
}

/** What a text of the blueprint became; undefined when that is not known. */
function filled(text: string, scope: Scope): string | undefined {
  if (!hasExpressions(text)) {
    return text;
  }
  try {
    const value = evaluate(parseExpressions(text), scope);
    return value === OMITTED || typeof value === 'object'
      ? undefined
      : String(value);
  } catch (error) {
    if (error instanceof ExpressionError) {
      return undefined;
    }
    throw error;
  }
}

/** The files of the repository by the file of the blueprint that made them. */
function madeFiles(
  blueprint: Blueprint,
  { files, blobs }: Pick<Snapshot, 'files' | 'blobs'>,
  name: string,
): Map<string, MadeFile[]> {
  return new Map(
    [...blueprint.files.keys()].map(file => [
      file,
      scopesOf(file, files, name).flatMap(scope => {
        const path = pathOf(file, scope);
        const text = path === undefined ? undefined : files.get(path);
        return path === undefined || text === undefined
          ? []
          : [
              {
                path,
                blob: blobs.get(path) ?? '',
                values: editableValues(path, text),
                data: scope.data,
              },
            ];
      }),
    ]),
  );
}

/** One scope per item that the path may have been made for. */
function scopesOf(file: string, files: FileTree, name: string): Scope[] {
  if (pathExpressions(file).each === undefined) {
    return [{ values: { name }, data: {} }];
  }
  const folder = `pipelines/${name}/values-`;
  return [...files.keys()]
    .filter(path => path.startsWith(folder) && path.endsWith('.yaml'))
    .sort()
    .map(path => ({
      values: { name },
      data: { item: path.slice(folder.length, -'.yaml'.length) },
    }));
}

function pathOf(file: string, scope: Scope): string | undefined {
  const segments = pathExpressions(file).segments.map(({ text }) =>
    filled(text, scope),
  );
  return segments.includes(undefined) ? undefined : segments.join('/');
}

/**
 * The places of each variable. A key may hold a variable that was read at
 * another place, so places are looked for until nothing new is known.
 */
function findPlaces(
  lone: LonePlace[],
  made: Map<string, MadeFile[]>,
  known: Record<string, unknown>,
): Map<string, FoundPlace[] | 'missing'> {
  const found = new Map<string, FoundPlace[] | 'missing'>();
  const values = { ...known };
  for (let round = 0; round <= lone.length; round += 1) {
    const before = Object.keys(values).length;
    found.clear();
    for (const place of lone) {
      const present = found.get(place.variable) ?? [];
      const here = placesIn(made.get(place.file) ?? [], place, values);
      if (present === 'missing' || here === 'missing') {
        found.set(place.variable, 'missing');
      } else {
        found.set(place.variable, [...present, ...here]);
        const value = here.find(item => item.value !== undefined)?.value;
        if (value !== undefined && !Object.hasOwn(values, place.variable)) {
          values[place.variable] = toJson(value);
        }
      }
    }
    if (Object.keys(values).length === before) {
      break;
    }
  }
  return found;
}

function placesIn(
  made: MadeFile[],
  { keys, optional }: LonePlace,
  values: Record<string, unknown>,
): FoundPlace[] | 'missing' {
  const places: FoundPlace[] = [];
  for (const { path, blob, values: content, data } of made) {
    const pointer = keys.map(key => filled(key, { values, data }));
    if (pointer.includes(undefined)) {
      return 'missing';
    }
    const at = pointer as string[];
    const value = plainAt(content, at);
    const holder = plainAt(content, at.slice(0, -1));
    // Without its map somebody has taken the whole part out
    if (value === undefined && !(optional && holder instanceof Map)) {
      return 'missing';
    }
    places.push({ path, blob, pointer: toPointer(at), optional, value });
  }
  return places;
}

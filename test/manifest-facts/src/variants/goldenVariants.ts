import { readFileSync } from 'node:fs';
import { chartCases } from 'charts-test';
import { parseAllDocuments, stringify } from 'yaml';
import type { Variant } from './variant';

type Path = ReadonlyArray<string | number>;
type Fields = Record<string, unknown>;

const ADDED = 'unknownField';
/** As Kubernetes reads it: a text `yes` is quoted. */
const PRINTED = { version: '1.1', lineWidth: 0 } as const;

/** What a field is replaced by: values of other types, and odd ones of its own. */
function replacements(value: unknown): Record<string, unknown> {
  const isText = typeof value === 'string';
  const isNumber = typeof value === 'number';
  return {
    null: null,
    'a list': ['a'],
    'a map': { a: 'b' },
    'a number': 70000,
    ...(isNumber && { 'a fraction': 1.5, 'below zero': -1 }),
    ...(isText ? { empty: '', 'other text': 'other-text' } : { 'a text': 'a' }),
  };
}

function goldenObjects(): Fields[] {
  return chartCases().flatMap(({ golden }) =>
    parseAllDocuments(readFileSync(golden, 'utf8')).map(
      document => document.toJS() as Fields,
    ),
  );
}

function isMap(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** The paths of all values in a value, its own first. */
function* pathsOf(value: unknown, path: Path = []): Generator<Path> {
  yield path;
  const entries: Array<[string | number, unknown]> = Array.isArray(value)
    ? [...value.entries()]
    : Object.entries(isMap(value) ? value : {});
  for (const [key, item] of entries) yield* pathsOf(item, [...path, key]);
}

function at(value: unknown, path: Path): unknown {
  return path.reduce<unknown>(
    (inner, key) => (inner as Record<string | number, unknown>)[key],
    value,
  );
}

/** A copy with one value changed; undefined leaves it out. */
function changed(object: Fields, path: Path, value: unknown): Fields {
  const copy = structuredClone(object);
  const key = path.at(-1) ?? '';
  const parent = at(copy, path.slice(0, -1)) as Record<
    string | number,
    unknown
  >;
  if (value !== undefined) parent[key] = value;
  else if (Array.isArray(parent)) parent.splice(Number(key), 1);
  else delete parent[key];
  return copy;
}

/** As the server writes it. */
function pathText(path: Path): string {
  return path
    .map(key => (typeof key === 'number' ? `[${key}]` : `.${key}`))
    .join('')
    .replace(/^\./, '');
}

/** The same for all entries of a list, and for all keys of a map of any keys, such as config. */
function fieldOf(path: Path): string {
  return pathText(
    path.map((key, index) => {
      if (typeof key === 'number') return 0;
      return key.includes('.') || path[index - 1] === 'config' ? '*' : key;
    }),
  );
}

function* variantsOf(object: Fields, path: Path): Generator<Variant> {
  const { apiVersion, kind } = object;
  const isBuiltIn = !String(apiVersion).includes('strimzi.io');
  const where = `${apiVersion}/${kind} ${pathText(path) || 'itself'}`;
  const was = at(object, path);
  const variant = (
    what: string,
    changedObject: Fields,
    addsField = false,
  ): Variant => ({
    id: `${where}: ${what}`,
    manifest: stringify(changedObject, PRINTED),
    isBuiltIn,
    addsField,
  });
  if (isMap(was)) {
    const added = changed({ root: object }, ['root', ...path, ADDED], 'x');
    yield variant('a field more', added.root as Fields, true);
  }
  if (path.length === 0) return;
  yield variant('left out', changed(object, path, undefined));
  for (const [what, value] of Object.entries(replacements(was))) {
    yield variant(what, changed(object, path, value));
  }
}

/**
 * Every field that is in a golden, once for each kind: left out, and with values
 * of all types in its place; and in every map a field that nobody knows.
 */
export function goldenVariants(): Variant[] {
  const seen = new Set<string>();
  return goldenObjects().flatMap(object => {
    const { apiVersion, kind } = object;
    return [...pathsOf(object)]
      .filter(path => {
        const field = `${apiVersion}/${kind} ${fieldOf(path)}`;
        if (seen.has(field)) return false;
        seen.add(field);
        return true;
      })
      .flatMap(path => [...variantsOf(object, path)]);
  });
}

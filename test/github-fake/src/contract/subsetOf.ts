type Json = null | boolean | number | string | Json[] | JsonMap;
export interface JsonMap {
  [key: string]: Json;
}

/** What a reader wants and a check does not. */
const PROSE = new Set(['description', 'example', 'examples', 'externalDocs']);

/** Keys below which names are the API's own, also when they look like prose. */
const NAMES = new Set(['properties', 'schemas', 'responses', 'parameters']);

/**
 * Some operations of an OpenAPI description and every component they refer
 * to, without prose.
 */
export function subsetOf(
  description: JsonMap,
  operations: readonly string[],
  source: string,
): JsonMap {
  const paths: JsonMap = {};
  const found = new Set<string>();
  for (const [path, item] of entriesOf(description.paths)) {
    for (const [method, operation] of entriesOf(item)) {
      const id = isMap(operation) ? operation.operationId : undefined;
      if (typeof id !== 'string' || !operations.includes(id)) continue;
      found.add(id);
      paths[path] = {
        ...(isMap(paths[path]) ? paths[path] : {}),
        [method]: withoutProse(operation),
      };
    }
  }
  const missing = operations.filter(id => !found.has(id));
  if (missing.length > 0) {
    throw new Error(`${source} has no operation ${missing.join(', ')}`);
  }

  const components: { [kind: string]: JsonMap } = {};
  const take = (value: Json) => {
    for (const ref of refsIn(value)) {
      const [, , kind, name] = ref.split('/');
      if (components[kind]?.[name] !== undefined) continue;
      const kinds = description.components;
      const component_ =
        isMap(kinds) && isMap(kinds[kind]) && kinds[kind][name];
      if (!component_) throw new Error(`${source} has no ${ref}`);
      const component = withoutProse(component_);
      (components[kind] ??= {})[name] = component;
      take(component);
    }
  };
  take(paths);
  return {
    openapi: description.openapi,
    info: { title: 'GitHub REST API, a subset', version: source },
    paths: sorted(paths),
    components: sorted(
      Object.fromEntries(
        Object.entries(components).map(([kind, map]) => [kind, sorted(map)]),
      ),
    ),
  };
}

function withoutProse(value: Json, parent = ''): Json {
  if (Array.isArray(value)) return value.map(item => withoutProse(item));
  if (!isMap(value)) return value;
  const kept = Object.entries(value)
    .filter(
      ([key]) => NAMES.has(parent) || !(PROSE.has(key) || key.startsWith('x-')),
    )
    .map(([key, child]): [string, Json] => [key, withoutProse(child, key)]);
  // Of a response the description is the one part that OpenAPI demands.
  const isResponse = 'description' in value && !('schema' in value);
  return Object.fromEntries(
    isResponse && ('content' in value || kept.length === 0)
      ? [['description', ''], ...kept]
      : kept,
  );
}

function* refsIn(value: Json): Generator<string> {
  if (Array.isArray(value)) {
    for (const item of value) yield* refsIn(item);
  } else if (isMap(value)) {
    if (typeof value.$ref === 'string') yield value.$ref;
    for (const child of Object.values(value)) yield* refsIn(child);
  }
}

function sorted(map: JsonMap): JsonMap {
  return Object.fromEntries(
    Object.entries(map).sort(([a], [b]) => (a < b ? -1 : 1)),
  );
}

function isMap(value: Json | undefined): value is JsonMap {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function entriesOf(value: Json | undefined): Array<[string, Json]> {
  return isMap(value) ? Object.entries(value) : [];
}

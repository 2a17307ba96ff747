/** Says the same of a part of the values as of all of them: each looks at one key. */
const KEY_BY_KEY = new Set([
  '$schema',
  'title',
  'description',
  'type',
  'properties',
  'patternProperties',
  'additionalProperties',
]);
const DEFINITIONS = new Set(['definitions', '$defs']);

/** True when all references lead to definitions, which stay where they are. */
function staysValid(part: unknown): boolean {
  if (typeof part !== 'object' || part === null) return true;
  return Object.entries(part).every(([key, value]) =>
    key === '$ref' && typeof value === 'string'
      ? /^#\/(definitions|\$defs)\//.test(value)
      : !['$id', '$anchor', '$dynamicRef'].includes(key) && staysValid(value),
  );
}

/**
 * The schema of a chart for values that stand below the keys of an umbrella: the
 * shared ones below one, and those of each release below its own. Between them
 * they have each key of a release once.
 *
 * @returns undefined for a schema that has to see all values of a release at
 * once, or that is none
 */
export function umbrellaSchema(text: string): string | undefined {
  let schema: unknown;
  try {
    schema = JSON.parse(text);
  } catch {
    return undefined;
  }
  if (typeof schema !== 'object' || schema === null || !staysValid(schema)) {
    return undefined;
  }
  const entries = Object.entries(schema);
  const release = entries.filter(([key]) => KEY_BY_KEY.has(key));
  const definitions = entries.filter(([key]) => DEFINITIONS.has(key));
  if (release.length + definitions.length < entries.length) return undefined;
  const draft = release.filter(([key]) => key === '$schema');
  return JSON.stringify({
    ...Object.fromEntries([...draft, ...definitions]),
    additionalProperties: Object.fromEntries(
      release.filter(([key]) => key !== '$schema'),
    ),
  });
}

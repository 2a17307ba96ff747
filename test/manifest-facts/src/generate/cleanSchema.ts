import type { FieldSchema } from '@kafka-pipelines/backstage-plugin-kafka-pipelines-common';

/** A schema as it stands in a resource definition or an OpenAPI document. */
export type RawSchema = Readonly<Record<string, unknown>>;

const KEPT = new Set([
  'type',
  'enum',
  'pattern',
  'required',
  'minimum',
  'maximum',
  'minLength',
  'maxLength',
  'minItems',
  'maxItems',
  'minProperties',
  'nullable',
  'x-kubernetes-preserve-unknown-fields',
  'x-kubernetes-int-or-string',
  'x-kubernetes-list-map-keys',
]);

/** They say nothing of what a value must be. */
const DROPPED = new Set([
  'description',
  'default',
  'example',
  'title',
  'x-kubernetes-group-version-kind',
  'x-kubernetes-map-type',
  'x-kubernetes-patch-merge-key',
  'x-kubernetes-patch-strategy',
  'x-kubernetes-unions',
]);

const FORMATS = new Set(['int32', 'int64', 'byte', 'date-time', 'quantity']);
/** Formats that a Kubernetes API server does not look at. */
const IGNORED_FORMATS = new Set(['double']);

function isRaw(value: unknown): value is RawSchema {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function schemas(value: unknown): FieldSchema[] {
  if (!Array.isArray(value)) throw new Error('a list of schemas is none');
  return value.map(cleanSchema);
}

function rules(value: unknown) {
  if (!Array.isArray(value))
    throw new Error('x-kubernetes-validations is no list');
  return value.map(({ rule, message, ...rest }: Record<string, string>) => {
    const [other] = Object.keys(rest);
    if (other) throw new Error(`a rule has ${other}, which is not read yet`);
    return { rule, message };
  });
}

/** The entries of a list may leave out a key that has a default, and are the same then. */
function withDefaults(list: RawSchema): RawSchema {
  const keys = list['x-kubernetes-list-map-keys'];
  const { items } = list;
  if (!Array.isArray(keys) || !isRaw(items) || !isRaw(items.properties)) {
    return list;
  }
  const properties = Object.fromEntries(
    Object.entries(items.properties).map(([name, raw]) => [
      name,
      isRaw(raw) &&
      keys.includes(name) &&
      raw.default !== undefined &&
      raw.default !== ''
        ? { ...raw, keyDefault: raw.default }
        : raw,
    ]),
  );
  return { ...list, items: { ...items, properties } };
}

function field(key: string, value: unknown): Partial<Record<string, unknown>> {
  if (KEPT.has(key)) return { [key]: value };
  if (DROPPED.has(key)) return {};
  switch (key) {
    case 'properties':
      if (!isRaw(value)) throw new Error('properties is no map');
      return {
        properties: Object.fromEntries(
          Object.entries(value).map(([name, raw]) => [name, cleanSchema(raw)]),
        ),
      };
    case 'items':
    case 'not':
      return { [key]: cleanSchema(value) };
    case 'additionalProperties':
      return { [key]: value === true ? true : cleanSchema(value) };
    case 'oneOf':
    case 'anyOf':
    case 'allOf':
      return { [key]: schemas(value) };
    case 'x-kubernetes-validations':
      return { [key]: rules(value) };
    case 'x-kubernetes-list-type':
      return value === 'atomic' ? {} : { [key]: value };
    case 'keyDefault':
      return { default: value };
    case 'format':
      if (FORMATS.has(String(value))) return { format: value };
      if (IGNORED_FORMATS.has(String(value))) return {};
      throw new Error(`the format ${value} is not known`);
    default:
      throw new Error(
        `${key} is not read yet: add it to FieldSchema, or to what is dropped`,
      );
  }
}

/**
 * A schema without descriptions and without what only tools need.
 *
 * @throws Error for a word that is not known, so that a new release says nothing
 * that is dropped without anybody seeing it
 */
export function cleanSchema(raw: unknown): FieldSchema {
  if (!isRaw(raw)) throw new Error('a schema is no map');
  return Object.assign(
    {},
    ...Object.entries(withDefaults(raw))
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([key, value]) => field(key, value)),
  );
}

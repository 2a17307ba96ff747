import { z } from 'zod';
import {
  connectorName,
  ksqldbAppName,
  presetName,
  topicName,
} from '../../pipeline/names';

/** A schema and what it wraps, from the outside in. */
function layers(schema: z.core.$ZodType): z.core.$ZodType[] {
  return schema instanceof z.ZodOptional ||
    schema instanceof z.ZodNullable ||
    schema instanceof z.ZodDefault
    ? [schema, ...layers(schema.unwrap())]
    : [schema];
}

function unwrap(schema: z.core.$ZodType): z.core.$ZodType {
  return layers(schema).at(-1) ?? schema;
}

function child(
  schema: z.core.$ZodType,
  segment: string | number,
): z.core.$ZodType[] {
  const inner = unwrap(schema);
  if (inner instanceof z.ZodObject) {
    const shape: Record<string, z.core.$ZodType> = inner.shape;
    if (Object.hasOwn(shape, segment)) {
      return [shape[segment]];
    }
    const { catchall } = inner.def;
    return catchall === undefined || catchall instanceof z.ZodNever
      ? []
      : [catchall];
  }
  if (inner instanceof z.ZodRecord) {
    return [inner.valueType];
  }
  if (inner instanceof z.ZodArray) {
    return [inner.element];
  }
  if (inner instanceof z.ZodUnion) {
    return inner.options.flatMap(option => child(option, segment));
  }
  return [];
}

/**
 * The schemas that apply at a path, several where the way leads through a
 * union, none where the schema has no such place.
 */
export function schemasAt(
  schema: z.core.$ZodType,
  path: ReadonlyArray<PropertyKey>,
): z.core.$ZodType[] {
  return path.reduce<z.core.$ZodType[]>(
    (places, segment) =>
      places.flatMap(place =>
        child(place, typeof segment === 'number' ? segment : String(segment)),
      ),
    [schema],
  );
}

/** Keys that a schema knows by name. */
export function keysOf(schema: z.core.$ZodType): string[] {
  const inner = unwrap(schema);
  if (inner instanceof z.ZodObject) {
    return Object.keys(inner.shape);
  }
  if (inner instanceof z.ZodUnion) {
    return [...new Set(inner.options.flatMap(keysOf))];
  }
  return [];
}

/** The alternatives of a union; the schema itself when it is none. */
export function optionsOf(schema: z.core.$ZodType): z.core.$ZodType[] {
  const inner = unwrap(schema);
  return inner instanceof z.ZodUnion ? [...inner.options] : [inner];
}

/** True when a map of entries accepts this key. */
export function acceptsKey(schema: z.core.$ZodType, key: string): boolean {
  const inner = unwrap(schema);
  return (
    inner instanceof z.ZodRecord && z.safeParse(inner.keyType, key).success
  );
}

/** How a person calls the keys of a map of entries, where these are names. */
const KEY_KINDS = new Map<z.core.$ZodType, string>([
  [connectorName, 'connector name'],
  [topicName, 'topic name'],
  [ksqldbAppName, 'name of a ksqlDB app'],
  [presetName, 'preset name'],
]);

/** What the keys of a map of entries are, such as `connector name`. */
export function keyKindOf(schema: z.core.$ZodType): string | undefined {
  const inner = unwrap(schema);
  return inner instanceof z.ZodRecord
    ? KEY_KINDS.get(inner.keyType)
    : undefined;
}

/** True when the entry has a switch of its own, so that `enabled: false` leaves it out. */
export function canBeDisabled(schema: z.core.$ZodType): boolean {
  return keysOf(schema).includes('enabled');
}

/** How a person calls what a schema wants. */
export function describeSchema(schema: z.core.$ZodType): string {
  const inner = unwrap(schema);
  if (inner instanceof z.ZodObject) {
    return `a map { ${Object.keys(inner.shape).join(', ')} }`;
  }
  if (inner instanceof z.ZodRecord) {
    return 'a map';
  }
  if (inner instanceof z.ZodArray) {
    return 'a list';
  }
  if (inner instanceof z.ZodString) {
    return 'text';
  }
  if (inner instanceof z.ZodNumber) {
    return inner.isInt ? 'a whole number' : 'a number';
  }
  if (inner instanceof z.ZodBoolean) {
    return 'true or false';
  }
  if (inner instanceof z.ZodEnum) {
    return `one of ${inner.options.join(', ')}`;
  }
  if (inner instanceof z.ZodLiteral) {
    return [...inner.values].map(String).join(' or ');
  }
  if (inner instanceof z.ZodUnion) {
    return inner.options.map(describeSchema).join(' or ');
  }
  return 'another value';
}

/** A value that a schema takes, where it names one. */
export function exampleOf(schema: z.core.$ZodType): string | undefined {
  const [example] = layers(schema).flatMap(
    layer => z.globalRegistry.get(layer)?.examples ?? [],
  );
  return typeof example === 'string' ? example : undefined;
}

import type { FieldSchema } from '../types';
import type { Report } from './report';
import { isRecord, valueKind } from './valueKind';

const NAMES = {
  object: 'a map',
  array: 'a list',
  string: 'text',
  integer: 'a whole number',
  number: 'a number',
  boolean: 'a boolean',
} as const;

const TESTS: Record<
  NonNullable<FieldSchema['type']>,
  (value: unknown) => boolean
> = {
  object: isRecord,
  array: Array.isArray,
  string: value => typeof value === 'string',
  integer: Number.isInteger,
  number: Number.isFinite,
  boolean: value => typeof value === 'boolean',
};

function isQuantity(value: unknown): boolean {
  return typeof value === 'string' || typeof value === 'number';
}

function isIntOrString(value: unknown): boolean {
  return typeof value === 'string' || Number.isInteger(value);
}

/** What a schema says of the type, as a test and in words. */
function typeOf(
  schema: FieldSchema,
): { fits: (value: unknown) => boolean; name: string } | undefined {
  if (schema['x-kubernetes-int-or-string']) {
    return { fits: isIntOrString, name: 'text or a whole number' };
  }
  if (schema.format === 'quantity') {
    return { fits: isQuantity, name: 'an amount such as 512Mi' };
  }
  return schema.type && { fits: TESTS[schema.type], name: NAMES[schema.type] };
}

/** Says whether a value has the type of a schema, and reports it if not. */
export function typeValidator(
  schema: FieldSchema,
): (value: unknown, report: Report) => boolean {
  const type = typeOf(schema);
  if (!type) return () => true;
  const { fits, name } = type;
  return (value, report) => {
    if (fits(value) || (value === null && schema.nullable === true)) {
      return true;
    }
    report.add(`must be ${name}, but is ${valueKind(value)}`);
    return false;
  };
}

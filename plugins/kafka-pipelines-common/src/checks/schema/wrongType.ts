import type { z } from 'zod';
import { soundsSecret } from '../../connect/secretKeys';
import { configScalar, configValue } from '../../pipeline/config';
import { displayPath } from '../../text/displayPath';
import { typeOf, type Path, type SchemaProblem } from './problem';
import { canBeDisabled, describeSchema, schemasAt } from './schemaPlace';

/** Who reads a config map: its first key says what kind of thing it belongs to. */
function readerOf(path: Path): string {
  switch (path.find(segment => segment !== 'defaults')) {
    case 'topics':
    case 'topic':
      return 'Kafka';
    case 'ksqldb':
      return 'ksqlDB';
    default:
      return 'Kafka Connect';
  }
}

function notScalar(path: Path, value: unknown): SchemaProblem {
  const nested = Array.isArray(value)
    ? value.find(item => typeof item === 'object')
    : undefined;
  // `{x}` is a map as well, and may be meant as a password.
  const firstKey =
    typeof value === 'object' &&
    value !== null &&
    !Array.isArray(value) &&
    !soundsSecret(String(path.at(-1)))
      ? Object.keys(value).at(0)
      : undefined;
  const what =
    nested === undefined
      ? typeOf(value)
      : `a list that holds ${typeOf(nested)}`;
  return {
    rule: 'config/not-scalar',
    message: `${displayPath(path)} is ${what}; ${readerOf(
      path,
    )} only knows text, numbers and booleans.`,
    hint:
      firstKey === undefined
        ? 'Write a text, a number, a boolean or a list of these.'
        : `Write each option with its full name, such as ${path.at(
            -1,
          )}.${firstKey}.`,
    path,
    at: 'key',
  };
}

function typeHint(value: unknown, wanted: string): string | undefined {
  if (wanted === 'text' && typeof value !== 'object') {
    return 'Put it in quotes.';
  }
  if (
    typeof value === 'string' &&
    ((wanted.endsWith('number') && /^-?[0-9.]+$/.test(value)) ||
      (wanted === 'true or false' && /^(?:true|false)$/.test(value)))
  ) {
    return 'Write it without quotes.';
  }
  return undefined;
}

/** A value of another type than the schema wants, or none at all. */
export function wrongType(
  path: Path,
  value: unknown,
  schema: z.ZodType,
): SchemaProblem {
  const places = schemasAt(schema, path);
  if (places.some(place => place === configValue || place === configScalar)) {
    return notScalar(path, value);
  }
  // The text may be a file or that of a field.
  const name = displayPath(path) || 'This';
  if (value === undefined) {
    return {
      rule: 'schema/missing',
      message: `${name} is missing.`,
      path,
      at: 'parent',
    };
  }
  const wanted = places.map(describeSchema).join(' or ') || 'another value';
  if (value === null && places.some(canBeDisabled)) {
    return {
      rule: 'schema/null-entry',
      message: `${name} is null, which says nothing.`,
      hint: `To leave it out, write enabled: false below it; otherwise remove the key.`,
      path,
      at: 'key',
    };
  }
  if (value === null) {
    return {
      rule: 'schema/type',
      message: `${name} has no value, but must be ${wanted}.`,
      hint: 'Give it a value or remove the key. Only single keys of a config may be null.',
      path,
      at: 'key',
    };
  }
  return {
    rule: 'schema/type',
    message: `${name} is ${typeOf(value)}, but must be ${wanted}.`,
    hint: typeHint(value, wanted),
    path,
    at: 'value',
  };
}

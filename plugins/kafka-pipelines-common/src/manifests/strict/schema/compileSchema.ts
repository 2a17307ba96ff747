import { nearest } from '../../../text/nearest';
import type { FieldSchema } from '../types';
import { celValidators } from './celValidators';
import { junctionValidators } from './junctionValidators';
import { listValidators } from './listValidators';
import type { Report } from './report';
import { scalarValidators } from './scalarValidators';
import { typeValidator } from './typeValidator';
import { isRecord } from './valueKind';

/** Says of a value what an API server has against it. */
export type Validator = (value: unknown, report: Report) => void;

/** How a schema is compiled; each kind once. */
export interface Compiler {
  /** A field of an object: unknown fields below it are problems. */
  structure: (schema: FieldSchema) => Validator;
  /** Within `oneOf` and its like: only what it says of values. */
  logic: (schema: FieldSchema) => Validator;
}

const structures = new WeakMap<FieldSchema, Validator>();
const logics = new WeakMap<FieldSchema, Validator>();

function once(
  known: WeakMap<FieldSchema, Validator>,
  schema: FieldSchema,
  make: () => Validator,
): Validator {
  let validator = known.get(schema);
  if (!validator) {
    validator = make();
    known.set(schema, validator);
  }
  return validator;
}

function unknownField(
  name: string,
  known: ReadonlyMap<string, Validator>,
  report: Report,
): void {
  const meant = nearest(name, known.keys());
  report.add(
    `is no field that ${report.api} has${meant ? `; ${meant} is one` : ''}`,
    name,
  );
}

/** Fields of a map, and what must be there. */
function mapValidator(
  schema: FieldSchema,
  compile: (child: FieldSchema) => Validator,
  isStrict: boolean,
): Validator | undefined {
  const fields = new Map(
    Object.entries(schema.properties ?? {}).map(([name, child]) => [
      name,
      compile(child),
    ]),
  );
  const {
    additionalProperties: any,
    required = [],
    minProperties = 0,
  } = schema;
  const other = any && any !== true ? compile(any) : undefined;
  const isOpen =
    !isStrict ||
    any !== undefined ||
    schema['x-kubernetes-preserve-unknown-fields'] === true ||
    // A map without any field is one of which nothing is known.
    (fields.size === 0 && schema.type === 'object');
  if (
    isOpen &&
    fields.size + required.length === 0 &&
    !other &&
    !minProperties
  ) {
    return undefined;
  }
  return (value, report) => {
    if (!isRecord(value)) return;
    let count = 0;
    for (const name of Object.keys(value)) {
      count += 1;
      const validate = fields.get(name) ?? other;
      if (validate) {
        report.path.push(name);
        validate(value[name], report);
        report.path.pop();
      } else if (!isOpen) {
        unknownField(name, fields, report);
      }
    }
    for (const name of required) {
      if (value[name] === undefined) report.add('is missing', name);
    }
    if (count < minProperties) {
      report.add(`must have at least ${minProperties} entries`);
    }
  };
}

function compileWith(schema: FieldSchema, isStrict: boolean): Validator {
  const compile = isStrict ? structure : logic;
  const type = typeValidator(schema);
  const validators = [
    mapValidator(schema, compile, isStrict),
    ...listValidators(schema, compile),
    ...scalarValidators(schema),
    ...junctionValidators(schema, { structure, logic }),
  ].filter(validator => validator !== undefined);
  const rules = celValidators(schema);
  return (value, report) => {
    const before = report.problems.length;
    if (!type(value, report) || value === null) return;
    for (const validate of validators) validate(value, report);
    // As on the server, rules wait until they can rely on the schema.
    if (report.problems.length > before) return;
    for (const validate of rules) validate(value, report);
  };
}

function logic(schema: FieldSchema): Validator {
  return once(logics, schema, () => compileWith(schema, false));
}

function structure(schema: FieldSchema): Validator {
  return once(structures, schema, () => compileWith(schema, true));
}

/**
 * Turns a schema into a function, once: the same parts of several kinds and
 * releases are the same function.
 */
export function compileSchema(schema: FieldSchema): Validator {
  return structure(schema);
}

import type { FieldSchema } from '../types';
import type { Validator } from './compileSchema';
import { isRecord } from './valueKind';

function itemsValidator(validate: Validator): Validator {
  return (value, report) => {
    if (!Array.isArray(value)) return;
    for (let index = 0; index < value.length; index++) {
      report.path.push(index);
      validate(value[index], report);
      report.path.pop();
    }
  };
}

function countValidator({
  minItems = 0,
  maxItems = Infinity,
}: FieldSchema): Validator | undefined {
  if (minItems === 0 && maxItems === Infinity) return undefined;
  return (value, report) => {
    if (!Array.isArray(value)) return;
    if (value.length < minItems) {
      report.add(`must have at least ${minItems} entries`);
    }
    if (value.length > maxItems) {
      report.add(`must have at most ${maxItems} entries`);
    }
  };
}

/** What makes an entry of a list the one it is; undefined for one that is wrong anyway. */
function identify({
  'x-kubernetes-list-type': type,
  'x-kubernetes-list-map-keys': keys = [],
  items,
}: FieldSchema): ((item: unknown) => string | undefined) | undefined {
  if (type === 'set') return item => JSON.stringify(item);
  if (type !== 'map') return undefined;
  const fields = keys.map(key => ({
    key,
    fallback: items?.properties?.[key]?.default,
  }));
  return item =>
    isRecord(item)
      ? JSON.stringify(fields.map(({ key, fallback }) => item[key] ?? fallback))
      : undefined;
}

/** Server-side apply, which Argo CD and Helm 4 use, refuses entries that are the same one. */
function uniqueValidator(schema: FieldSchema): Validator | undefined {
  const identity = identify(schema);
  if (!identity) return undefined;
  const { 'x-kubernetes-list-map-keys': keys = [] } = schema;
  return (value, report) => {
    if (!Array.isArray(value) || value.length < 2) return;
    const seen = new Set<string>();
    value.forEach((item, index) => {
      const id = identity(item);
      if (id === undefined) return;
      if (seen.has(id)) {
        report.add(
          `is there twice${
            keys.length > 0 ? `, by its ${keys.join(' and ')}` : ''
          }`,
          index,
        );
      }
      seen.add(id);
    });
  };
}

/** What a schema says of a list. */
export function listValidators(
  schema: FieldSchema,
  compile: (child: FieldSchema) => Validator,
): Array<Validator | undefined> {
  return [
    schema.items && itemsValidator(compile(schema.items)),
    countValidator(schema),
    uniqueValidator(schema),
  ];
}

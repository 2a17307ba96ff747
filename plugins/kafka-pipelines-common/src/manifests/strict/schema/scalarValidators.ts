import type { FieldSchema } from '../types';
import type { Validator } from './compileSchema';

const LIMITS: Record<string, [number, number]> = {
  int32: [-(2 ** 31), 2 ** 31 - 1],
  // More digits than a number of JavaScript has are rounded to the limit.
  int64: [-(2 ** 63), 2 ** 63],
};

const BASE64 =
  /^(?:[A-Za-z0-9+/]{4})*(?:[A-Za-z0-9+/]{2}==|[A-Za-z0-9+/]{3}=)?$/;
/** https://kubernetes.io/docs/reference/kubernetes-api/common-definitions/quantity/ */
const QUANTITY =
  /^[-+]?(?:[0-9]+(?:\.[0-9]*)?|\.[0-9]+)(?:[KMGTPE]i|[numkMGTPE]|[eE][-+]?[0-9]+)?$/;
const DATE_TIME =
  /^\d{4}-\d{2}-\d{2}[Tt]\d{2}:\d{2}:\d{2}(?:\.\d+)?(?:[Zz]|[-+]\d{2}:\d{2})$/;

function numberRange({ minimum, maximum, format = '' }: FieldSchema) {
  const [least, most] = LIMITS[format] ?? [-Infinity, Infinity];
  return [
    Math.max(minimum ?? -Infinity, least),
    Math.min(maximum ?? Infinity, most),
  ];
}

function rangeValidator(schema: FieldSchema): Validator | undefined {
  const [least, most] = numberRange(schema);
  if (least === -Infinity && most === Infinity) return undefined;
  return (value, report) => {
    if (typeof value !== 'number') return;
    if (value < least) report.add(`must be at least ${least}`);
    if (value > most) report.add(`must be at most ${most}`);
  };
}

function lengthValidator({
  minLength = 0,
  maxLength = Infinity,
}: FieldSchema): Validator | undefined {
  if (minLength === 0 && maxLength === Infinity) return undefined;
  return (value, report) => {
    if (typeof value !== 'string') return;
    const { length } = [...value];
    if (length < minLength) {
      report.add(`must have at least ${minLength} characters`);
    }
    if (length > maxLength) {
      report.add(`must have at most ${maxLength} characters`);
    }
  };
}

function textValidator(form: RegExp, message: string): Validator {
  return (value, report) => {
    if (typeof value === 'string' && !form.test(value)) report.add(message);
  };
}

function enumValidator({ enum: allowed }: FieldSchema): Validator | undefined {
  if (!allowed) return undefined;
  const values = new Set<unknown>(allowed);
  const list = allowed.filter(value => value !== '').join(', ');
  return (value, report) => {
    if (!values.has(value)) report.add(`must be one of ${list}`);
  };
}

function formatValidator({ format }: FieldSchema): Validator | undefined {
  switch (format) {
    case 'quantity':
      return textValidator(QUANTITY, 'must be an amount such as 500m or 512Mi');
    case 'byte':
      return textValidator(BASE64, 'must be Base64');
    case 'date-time':
      return textValidator(
        DATE_TIME,
        'must be a time such as 2026-01-31T12:00:00Z',
      );
    default:
      return undefined;
  }
}

/**
 * What a schema says of text, numbers and booleans. Patterns are of Go's RE2;
 * those of the facts mean the same in JavaScript, which their test sees to.
 */
export function scalarValidators(
  schema: FieldSchema,
): Array<Validator | undefined> {
  const { pattern } = schema;
  return [
    enumValidator(schema),
    pattern === undefined
      ? undefined
      : textValidator(new RegExp(pattern), `must match ${pattern}`),
    rangeValidator(schema),
    lengthValidator(schema),
    formatValidator(schema),
  ];
}

import { numberOf } from '../../../values/numberOf';

/** What a scalar of a file is. */
export type ScalarKind = 'text' | 'number' | 'boolean' | 'null';

/** A scalar of a file. */
export type Scalar = string | number | bigint | boolean | null;

export function isScalar(value: unknown): value is Scalar {
  return typeof value !== 'object' || value === null;
}

export function scalarKind(value: Scalar): ScalarKind {
  if (value === null) return 'null';
  if (typeof value === 'boolean') return 'boolean';
  return typeof value === 'string' ? 'text' : 'number';
}

/** A scalar as a person edits it. */
export function scalarText(value: Scalar): string {
  return value === null ? '' : String(value);
}

/** The scalar that is meant by a text; a number that is none stays text. */
export function scalarOf(text: string, kind: ScalarKind): Scalar {
  switch (kind) {
    case 'number':
      return numberOf(text) ?? text;
    case 'boolean':
      return text === 'true';
    case 'null':
      return null;
    default:
      return text;
  }
}

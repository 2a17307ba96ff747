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

/** Digits that every reader takes for the same number and prints alike. */
const NUMBER = /^-?(?:0|[1-9][0-9]*)(?:\.[0-9]*[1-9])?$/;

/**
 * The number that a text is, if writing it and reading it back gives the same
 * text; `1.10`, `08` and `1e3` are none, and neither is one of too many digits.
 */
export function numberOf(text: string): number | undefined {
  const number = Number(text);
  return NUMBER.test(text) && String(number) === text && text !== '-0'
    ? number
    : undefined;
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

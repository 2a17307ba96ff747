import type { z } from 'zod';

export type Issue = z.core.$ZodIssue;
export type Path = ReadonlyArray<string | number>;

/** An issue of the schema in words, with the path it is about. */
export interface SchemaProblem {
  rule: string;
  message: string;
  hint?: string;
  path: Path;
  /** Where the mistake stands: at the key, at the value, or at the map that lacks something. */
  at: 'key' | 'value' | 'parent';
}

/** The type of a value in the words of a YAML file. */
export function typeOf(value: unknown): string {
  if (value === null) {
    return 'null';
  }
  if (Array.isArray(value)) {
    return 'a list';
  }
  switch (typeof value) {
    case 'object':
      return 'a map';
    case 'string':
      return 'text';
    case 'boolean':
      return 'a boolean';
    default:
      return 'a number';
  }
}

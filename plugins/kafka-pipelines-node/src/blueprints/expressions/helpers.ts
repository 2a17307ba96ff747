import { ksqlName, ksqlString } from './ksqlText';
import { regexLiteral } from './regexLiteral';
import { yamlValue } from '../yaml/yamlValue';

/** The argument of a helper has no value: it is `undefined` or `null`. */
export class MissingArgument extends Error {}

/** True for what a form leaves out. */
export function isMissing(value: unknown): value is undefined | null {
  return value === undefined || value === null;
}

function eachText(value: unknown, convert: (text: string) => string): unknown {
  if (isMissing(value)) {
    throw new MissingArgument();
  }
  if (Array.isArray(value)) {
    return value.map(item => eachText(item, convert));
  }
  if (typeof value === 'object') {
    throw new Error('a map cannot stand here');
  }
  return convert(String(value));
}

/**
 * Helpers that turn their one argument into a value. Each refuses a missing
 * one; those that carry input into SQL and regular expressions take lists too.
 */
export const VALUE_HELPERS: Record<string, (value: unknown) => unknown> = {
  ksqlName: value => eachText(value, ksqlName),
  ksqlString: value => eachText(value, ksqlString),
  regexLiteral: value => eachText(value, regexLiteral),
  yaml: value => {
    if (isMissing(value)) {
      throw new MissingArgument();
    }
    return yamlValue(value);
  },
};

/** Helpers that decide about the entry they stand in. */
export const CONTROL_HELPERS = ['omit', 'optional'];

/** Helpers that have a body. */
export const BLOCK_HELPERS = ['if', 'unless', 'each'];

/** Every helper a blueprint may call with `{{name}}`. */
export const CALLABLE_HELPERS = [
  ...CONTROL_HELPERS,
  ...Object.keys(VALUE_HELPERS),
];

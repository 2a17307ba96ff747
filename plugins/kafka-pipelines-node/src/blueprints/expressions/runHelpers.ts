import Handlebars from 'handlebars';
import type { Scope } from './evaluate';
import { ExpressionError } from './ExpressionError';
import { isMissing, MissingArgument, VALUE_HELPERS } from './helpers';

/** What one evaluation finds out besides its text. */
export interface Run {
  text: string;
  omitted: boolean;
  value: unknown;
}

/** Helpers wrapped around every expression; no template can spell `$`. */
export const CAPTURE = '$capture';
export const PRINT = '$print';

interface HelperOptions extends Handlebars.HelperOptions {
  loc: hbs.AST.SourceLocation;
}

/** The error that says which value is missing. */
export function missing(
  text: string,
  loc: hbs.AST.SourceLocation,
): ExpressionError {
  return new ExpressionError(
    `no value was given for ${sourceOf(text, loc)}`,
    loc.start,
  );
}

/** The helpers of one evaluation. */
export function runHelpers(run: Run, scope: Scope): Record<string, Function> {
  const { text } = run;
  const omit = () => {
    run.omitted = true;
    return '';
  };
  const helpers: Record<string, Function> = {
    omit,
    optional: (value: unknown) =>
      isMissing(value) || value === '' ? omit() : value,
    each: (list: unknown, options: HelperOptions) =>
      each(text, list, scope, options),
    [CAPTURE]: (value: unknown) => {
      run.value = value;
      return '';
    },
    [PRINT]: (value: unknown, options: HelperOptions) =>
      print(text, value, options.loc),
  };
  for (const [name, convert] of Object.entries(VALUE_HELPERS)) {
    helpers[name] = (value: unknown, options: HelperOptions) => {
      try {
        return convert(value);
      } catch (error) {
        if (error instanceof MissingArgument) {
          throw missing(text, options.loc);
        }
        throw new ExpressionError(
          `${sourceOf(text, options.loc)}: ${(error as Error).message}`,
          options.loc.start,
        );
      }
    };
  }
  return helpers;
}

function print(
  text: string,
  value: unknown,
  loc: hbs.AST.SourceLocation,
): string {
  if (isMissing(value)) {
    throw missing(text, loc);
  }
  if (typeof value === 'object') {
    throw new ExpressionError(
      `${sourceOf(text, loc)} is a ${
        Array.isArray(value) ? 'list' : 'map'
      }: it can only stand alone, not inside of a text`,
      loc.start,
    );
  }
  return String(value);
}

/** `{{#each}}` of a text; unlike Handlebars' own it leaves the other names alone. */
function each(
  text: string,
  list: unknown,
  scope: Scope,
  options: HelperOptions,
): string {
  if (isMissing(list)) {
    throw missing(text, options.loc);
  }
  const items = itemsOf(list);
  if (!items) {
    throw new ExpressionError('not a list or a map', options.loc.start);
  }
  if (items.length === 0) {
    return options.inverse(scope.values);
  }
  return items
    .map(({ value, key, data }) =>
      options.fn(scope.values, {
        data: { ...Handlebars.createFrame(options.data), ...data },
        blockParams: [value, key],
      }),
    )
    .join('');
}

/** The items of a list or map with what `@name` reads; undefined for a scalar. */
export function itemsOf(list: unknown):
  | Array<{
      value: unknown;
      key: string | number;
      data: Record<string, unknown>;
    }>
  | undefined {
  if (typeof list !== 'object' || list === null) {
    return undefined;
  }
  const entries: Array<[string | number, unknown]> = Array.isArray(list)
    ? list.map((value, index) => [index, value])
    : Object.entries(list);
  return entries.map(([key, value], index) => ({
    value,
    key,
    data: {
      index,
      key,
      first: index === 0,
      last: index === entries.length - 1,
    },
  }));
}

/** What the blueprint says at a place, on one line. */
function sourceOf(text: string, loc: hbs.AST.SourceLocation): string {
  const lines = text.split('\n').slice(loc.start.line - 1, loc.end.line);
  const last = lines.length - 1;
  lines[last] = lines[last].slice(0, loc.end.column);
  lines[0] = lines[0].slice(loc.start.column);
  return lines.join(' ');
}

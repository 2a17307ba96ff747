import { pathProblem } from '../repository/paths';
import { BlueprintError } from './BlueprintError';
import { evaluate, OMITTED, type Scope } from './expressions/evaluate';
import { parseExpressions } from './expressions/parseExpressions';
import { itemsOf } from './expressions/runHelpers';

const EACH = /\{\{each ([\w]+)\}\}/;

/** One file that a file of the blueprint makes. */
export interface FilledPath {
  path: string;
  scope: Scope;
}

/**
 * The expressions of a path, segment by segment, so that no value can add a
 * folder. `{{each list}}` makes one file per item, which is `{{@item}}` there
 * and inside of the file.
 *
 * @throws BlueprintError for what is no expression
 */
export function pathExpressions(file: string) {
  const each = EACH.exec(file)?.[1];
  const text = file.replace(EACH, '{{@item}}');
  try {
    return { each, segments: text.split('/').map(parseExpressions) };
  } catch (error) {
    throw pathError(file, (error as Error).message);
  }
}

/**
 * The paths that a file of the blueprint has in the repository.
 *
 * @throws BlueprintError for a missing value and for a path no repository may hold
 */
export function filledPaths(
  file: string,
  values: Record<string, unknown>,
): FilledPath[] {
  const { each, segments } = pathExpressions(file);
  return scopesOf(file, each, values).flatMap(scope => {
    const filled = segments.map(segment => {
      try {
        return evaluate(segment, scope);
      } catch (error) {
        throw pathError(file, (error as Error).message);
      }
    });
    if (filled.includes(OMITTED)) {
      return [];
    }
    const names = filled.map(String);
    const path = names.join('/');
    const problem = names.some(name => name.includes('/'))
      ? 'has a value with a / in it'
      : pathProblem(path);
    if (problem) {
      throw pathError(file, `${JSON.stringify(path)} ${problem}`);
    }
    return [{ path, scope }];
  });
}

function scopesOf(
  file: string,
  each: string | undefined,
  values: Record<string, unknown>,
): Scope[] {
  if (each === undefined) {
    return [{ values, data: {} }];
  }
  const items = Object.hasOwn(values, each) ? itemsOf(values[each]) : undefined;
  if (!items) {
    throw pathError(file, `no list was given for ${each}`);
  }
  return items.map(({ value, data }) => ({
    values,
    data: { ...data, item: value },
  }));
}

function pathError(file: string, reason: string) {
  return new BlueprintError(
    { file, line: 1, column: 1 },
    `its path in the repository: ${reason}`,
  );
}

import { ExpressionError } from '../expressions/ExpressionError';
import {
  evaluateArgument,
  MISSING,
  OMITTED,
  Scope,
} from '../expressions/evaluate';
import { parseExpressions } from '../expressions/parseExpressions';
import { itemsOf, missing } from '../expressions/runHelpers';

const OPENING = /^\{\{~?#\s*([\w-]+)[^{}]*\}\}$/;

/** True for `{{#each list as |item|}}`, `{{#if value}}` and `{{#unless value}}` as a key. */
export function isBlockKey(text: string): boolean {
  return OPENING.test(text);
}

/** The block that a key opens. */
export function parseBlockKey(text: string): hbs.AST.BlockStatement {
  const name = OPENING.exec(text)?.[1];
  const { program } = parseExpressions(`${text}{{/${name}}}`);
  return program.body[0] as hbs.AST.BlockStatement;
}

/**
 * The scopes in which the map under a block key is evaluated: one per item of
 * `each`, one or none for `if` and `unless`.
 *
 * @throws ExpressionError when `each` is given nothing, or no list or map
 */
export function blockScopes(text: string, scope: Scope): Scope[] {
  const block = parseBlockKey(text);
  const [argument] = block.params;
  const value = evaluateArgument(text, argument, scope);
  if (block.path.original !== 'each') {
    const holds = !isFalsy(value);
    return holds === (block.path.original === 'if') ? [scope] : [];
  }
  if (value === MISSING) {
    throw missing(text, argument.loc);
  }
  const items = itemsOf(value);
  if (!items) {
    throw new ExpressionError('not a list or a map', argument.loc.start);
  }
  const [itemName, keyName] = block.program.blockParams;
  return items.map(({ value: item, key, data }) => ({
    values: {
      ...scope.values,
      [itemName]: item,
      ...(keyName !== undefined && { [keyName]: key }),
    },
    data: { ...scope.data, ...data },
  }));
}

/** As Handlebars decides: an empty list is false too. */
function isFalsy(value: unknown): boolean {
  return (
    value === MISSING ||
    value === OMITTED ||
    !value ||
    (Array.isArray(value) && value.length === 0)
  );
}

import { BlueprintError } from './BlueprintError';
import { evaluate, OMITTED } from './expressions/evaluate';
import { ExpressionError } from './expressions/ExpressionError';
import {
  parseExpressions,
  type Expressions,
} from './expressions/parseExpressions';
import { markdownTexts } from './markdownText';
import { COMMIT_MESSAGE_FILE, type Blueprint } from './types';

const START = { file: COMMIT_MESSAGE_FILE, line: 1, column: 1 };

/**
 * The expressions of the commit message.
 *
 * @throws BlueprintError when there is no such file or when it is none
 */
export function commitMessageExpressions(blueprint: Blueprint): Expressions {
  const text = blueprint.files.get(COMMIT_MESSAGE_FILE);
  if (text === undefined) {
    throw new BlueprintError(
      START,
      'the file is missing: it says what the commit message is',
    );
  }
  return attempt(() => parseExpressions(text));
}

/**
 * The commit message for these values.
 *
 * @throws BlueprintError for a missing value or an empty message
 */
export function commitMessage(
  blueprint: Blueprint,
  values: Record<string, unknown>,
): string {
  const expressions = commitMessageExpressions(blueprint);
  const scope = {
    values: markdownTexts(values) as Record<string, unknown>,
    data: {},
  };
  const text = attempt(() => evaluate(expressions, scope));
  const message =
    text === OMITTED
      ? ''
      : String(text)
          .replace(/\n{3,}/g, '\n\n')
          .trim();
  if (message === '') {
    throw new BlueprintError(START, 'the commit message is empty');
  }
  return message;
}

function attempt<T>(action: () => T): T {
  try {
    return action();
  } catch (error) {
    if (error instanceof ExpressionError) {
      const { line, column } = error;
      throw new BlueprintError(
        { file: COMMIT_MESSAGE_FILE, line, column: column + 1 },
        error.message,
      );
    }
    throw error;
  }
}

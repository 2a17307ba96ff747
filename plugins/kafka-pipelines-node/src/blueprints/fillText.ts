import { BlueprintError } from './BlueprintError';
import { evaluate, OMITTED } from './expressions/evaluate';
import { ExpressionError } from './expressions/ExpressionError';
import { parseExpressions } from './expressions/parseExpressions';

/**
 * Evaluates the expressions of a text that is no YAML, such as a README. Values
 * go into it as they are: what they may be is for the caller to check.
 *
 * @param file - name of the text, for the error
 * @throws BlueprintError with the place in the text for a missing value, and
 *   for what is no expression
 * @public
 */
export function fillText(
  file: string,
  text: string,
  values: Record<string, unknown>,
): string {
  try {
    const filled = evaluate(parseExpressions(text), { values, data: {} });
    return filled === OMITTED ? '' : String(filled);
  } catch (error) {
    if (error instanceof ExpressionError) {
      const { line, column, message } = error;
      throw new BlueprintError({ file, line, column: column + 1 }, message);
    }
    throw error;
  }
}

/**
 * What is wrong with an expression, and where inside of its text: `line` is
 * 1-based, `column` 0-based, as Handlebars counts.
 */
export class ExpressionError extends Error {
  readonly line: number;
  readonly column: number;

  constructor(message: string, at: { line: number; column: number }) {
    super(message);
    this.line = at.line;
    this.column = at.column;
  }
}

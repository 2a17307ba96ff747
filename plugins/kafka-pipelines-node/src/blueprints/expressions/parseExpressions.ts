import Handlebars from 'handlebars';
import { ExpressionError } from './ExpressionError';
import { BLOCK_HELPERS, CALLABLE_HELPERS } from './helpers';

/** Text of a blueprint with its expressions, checked. */
export interface Expressions {
  text: string;
  program: hbs.AST.Program;
  /** The expression, when the text is one `{{expression}}` and nothing else. */
  alone?: hbs.AST.Expression;
}

type Call = hbs.AST.MustacheStatement | hbs.AST.SubExpression;

/** True when the text holds anything that Handlebars would act on. */
export function hasExpressions(text: string): boolean {
  return text.includes('{{');
}

/** Name of the helper that is called; undefined when the node names a value. */
export function calledHelper(node: Call): string | undefined {
  const path = node.path as hbs.AST.PathExpression;
  if (path.type !== 'PathExpression') {
    return undefined;
  }
  const callable =
    !path.data && !path.depth && CALLABLE_HELPERS.includes(path.original);
  return callable || node.params.length > 0 ? path.original : undefined;
}

/** What a `{{statement}}` prints, as the argument of another helper. */
export function asArgument(
  statement: hbs.AST.MustacheStatement,
): hbs.AST.Expression {
  return calledHelper(statement)
    ? ({ ...statement, type: 'SubExpression' } as hbs.AST.Expression)
    : statement.path;
}

/**
 * Blueprints are few and filled again at every preview, so what was parsed is
 * kept, up to about the size of all templates of a company.
 */
const parsed = new Map<string, Expressions>();
const MAX_PARSED = 10_000;

/**
 * Parses the expressions of a text.
 *
 * @throws ExpressionError for syntax errors, unknown helpers, partials and
 * decorators
 */
export function parseExpressions(text: string): Expressions {
  const known = parsed.get(text);
  if (known) {
    return known;
  }
  const expressions = parse(text);
  if (parsed.size >= MAX_PARSED) {
    parsed.clear();
  }
  parsed.set(text, expressions);
  return expressions;
}

function parse(text: string): Expressions {
  let program: hbs.AST.Program;
  try {
    program = Handlebars.parse(text);
  } catch (error) {
    throw syntaxError(error as Error);
  }
  checkStatements(program);
  const [first, ...others] = program.body;
  const alone =
    first?.type === 'MustacheStatement' && others.length === 0
      ? asArgument(first as hbs.AST.MustacheStatement)
      : undefined;
  return { text, program, alone };
}

function syntaxError(error: Error): ExpressionError {
  const found = /^Parse error on line (\d+):/.exec(error.message);
  const reason = found
    ? error.message.split('\n').slice(-1)[0]
    : error.message.replace(/ - \d+:\d+$/, '');
  return new ExpressionError(`not a Handlebars expression: ${reason}`, {
    line: found ? Number(found[1]) : 1,
    column: 0,
  });
}

function checkStatements(program: hbs.AST.Program): void {
  for (const statement of program.body) {
    if (statement.type === 'BlockStatement') {
      checkBlock(statement as hbs.AST.BlockStatement);
    } else if (statement.type === 'MustacheStatement') {
      checkCall(statement as hbs.AST.MustacheStatement);
    } else if (
      !['ContentStatement', 'CommentStatement'].includes(statement.type)
    ) {
      throw new ExpressionError(
        'partials and decorators are not supported in a blueprint',
        statement.loc.start,
      );
    }
  }
}

function checkBlock(block: hbs.AST.BlockStatement): void {
  const name = block.path.original;
  const fail = (reason: string) => new ExpressionError(reason, block.loc.start);
  if (!BLOCK_HELPERS.includes(name)) {
    throw fail(`unknown block ${name}: use ${BLOCK_HELPERS.join(', ')}`);
  }
  if (block.params.length !== 1 || block.hash) {
    throw fail(`{{#${name}}} takes exactly one argument`);
  }
  if (!block.program) {
    throw fail(`write {{#unless}} instead of {{^${name}}}`);
  }
  if (name === 'each' && !block.program.blockParams?.length) {
    throw fail('name the item: {{#each list as |item|}}');
  }
  block.params.forEach(checkArgument);
  checkStatements(block.program);
  if (block.inverse) {
    checkStatements(block.inverse);
  }
}

function checkCall(node: Call): void {
  const name = calledHelper(node);
  if (name === undefined) {
    checkName(node.path);
    return;
  }
  const fail = (reason: string) => new ExpressionError(reason, node.loc.start);
  if (!CALLABLE_HELPERS.includes(name)) {
    throw fail(
      `unknown helper ${name}: there are ${CALLABLE_HELPERS.join(', ')}`,
    );
  }
  const wanted = name === 'omit' ? 0 : 1;
  if (node.params.length !== wanted || node.hash) {
    throw fail(
      wanted
        ? `helper ${name} takes exactly one argument`
        : `helper ${name} takes no argument`,
    );
  }
  node.params.forEach(checkArgument);
}

function checkArgument(argument: hbs.AST.Expression): void {
  if (argument.type === 'SubExpression') {
    checkCall(argument as hbs.AST.SubExpression);
  } else {
    checkName(argument);
  }
}

/** `this` and `../` mean nothing here: the context is the whole form everywhere. */
function checkName(expression: hbs.AST.Node): void {
  const path = expression as hbs.AST.PathExpression;
  if (
    path.type === 'PathExpression' &&
    (path.depth > 0 ||
      path.parts.length === 0 ||
      /^(?:this|\.)/.test(path.original))
  ) {
    throw new ExpressionError(
      `${path.original} is not the name of a value`,
      path.loc.start,
    );
  }
}

import Handlebars from 'handlebars';
import { BLOCK_HELPERS, CALLABLE_HELPERS, isMissing } from './helpers';
import { asArgument, Expressions } from './parseExpressions';
import { CAPTURE, missing, PRINT, Run, runHelpers } from './runHelpers';

/** What the names in an expression mean at one place of a blueprint. */
export interface Scope {
  /** The form's values and the items of enclosing blocks, by name. */
  values: Record<string, unknown>;
  /** What `@name` reads: `index`, `key`, `first` and `last` of the nearest block. */
  data: Record<string, unknown>;
}

/** Result of an expression that drops the entry it stands in. */
export const OMITTED = Symbol('omitted');

/** Result of an expression that names nothing the form gave. */
export const MISSING = Symbol('missing');

const handlebars = Handlebars.create();

const COMPILE_OPTIONS: CompileOptions = {
  noEscape: true,
  knownHelpersOnly: true,
  knownHelpers: {
    ...Object.fromEntries(
      [...CALLABLE_HELPERS, ...BLOCK_HELPERS, CAPTURE, PRINT].map(name => [
        name,
        true,
      ]),
    ),
    with: false,
    log: false,
    lookup: false,
  },
};

const EMPTY: Omit<hbs.AST.Program, 'loc'> = {
  type: 'Program',
  body: [],
  blockParams: [],
};

/** Templates by the part of a text they evaluate; compiling is what costs. */
const compiled = new WeakMap<hbs.AST.Node, Handlebars.TemplateDelegate>();

/**
 * Evaluates a text: an expression that stands alone keeps the type of its
 * value, everything else is text.
 *
 * @throws ExpressionError for a missing value, for a list or map inside of a
 * text and for what a helper refuses
 */
export function evaluate(
  expressions: Expressions,
  scope: Scope,
): unknown | typeof OMITTED {
  const { text, program, alone } = expressions;
  if (alone) {
    const value = evaluateArgument(text, alone, scope);
    if (value === MISSING) {
      throw missing(text, alone.loc);
    }
    return value;
  }
  const run: Run = { text, omitted: false, value: undefined };
  const output = execute(program, printed, scope, run);
  return run.omitted ? OMITTED : output;
}

/**
 * The value of one argument, for example of a block that stands as a key.
 *
 * @throws ExpressionError for what a helper refuses
 */
export function evaluateArgument(
  text: string,
  argument: hbs.AST.Expression,
  scope: Scope,
): unknown | typeof OMITTED | typeof MISSING {
  const run: Run = { text, omitted: false, value: undefined };
  execute(argument, captured, scope, run);
  if (run.omitted) {
    return OMITTED;
  }
  return isMissing(run.value) ? MISSING : run.value;
}

// Handlebars' own strict mode does not look at the arguments of helpers and
// lets null pass. Every output goes through a helper of ours instead, which
// sees the value before it becomes text.
function printed(program: hbs.AST.Program): hbs.AST.Program {
  return {
    ...program,
    body: program.body.map(statement => {
      if (statement.type === 'MustacheStatement') {
        return call(PRINT, asArgument(statement as hbs.AST.MustacheStatement));
      }
      if (statement.type === 'BlockStatement') {
        const block = statement as hbs.AST.BlockStatement;
        return {
          ...block,
          program: printed(block.program),
          inverse: block.inverse && printed(block.inverse),
        };
      }
      return statement;
    }),
  };
}

function captured(argument: hbs.AST.Expression): hbs.AST.Program {
  return { ...EMPTY, loc: argument.loc, body: [call(CAPTURE, argument)] };
}

function call(helper: string, argument: hbs.AST.Expression): hbs.AST.Statement {
  const { loc } = argument;
  const path = {
    type: 'PathExpression',
    data: false,
    depth: 0,
    parts: [helper],
    original: helper,
    loc,
  };
  const strip = { open: false, close: false };
  return {
    type: 'MustacheStatement',
    path,
    params: [argument],
    escaped: false,
    strip,
    loc,
  } as hbs.AST.Statement;
}

function execute<TNode extends hbs.AST.Node>(
  node: TNode,
  toProgram: (node: TNode) => hbs.AST.Program,
  scope: Scope,
  run: Run,
): string {
  let template = compiled.get(node);
  if (!template) {
    template = handlebars.compile(toProgram(node), COMPILE_OPTIONS);
    compiled.set(node, template);
  }
  return template(scope.values, {
    data: scope.data,
    helpers: runHelpers(run, scope),
    allowProtoPropertiesByDefault: false,
    allowProtoMethodsByDefault: false,
  });
}

import { calledHelper } from './parseExpressions';

/**
 * Names of the values that a text reads from the form, the items of blocks left
 * out.
 *
 * @param locals - names of items of enclosing blocks
 */
export function namedValues(
  node: hbs.AST.Node,
  locals: readonly string[] = [],
): string[] {
  switch (node.type) {
    case 'PathExpression': {
      const { data, parts } = node as hbs.AST.PathExpression;
      return data || locals.includes(parts[0]) ? [] : [parts[0]];
    }
    case 'Program':
      return (node as hbs.AST.Program).body.flatMap(statement =>
        namedValues(statement, locals),
      );
    case 'BlockStatement': {
      const block = node as hbs.AST.BlockStatement;
      const inner = [...locals, ...(block.program.blockParams ?? [])];
      return [
        ...block.params.flatMap(param => namedValues(param, locals)),
        ...namedValues(block.program, inner),
        ...(block.inverse ? namedValues(block.inverse, locals) : []),
      ];
    }
    case 'MustacheStatement':
    case 'SubExpression': {
      const call = node as hbs.AST.MustacheStatement;
      return calledHelper(call)
        ? call.params.flatMap(param => namedValues(param, locals))
        : namedValues(call.path, locals);
    }
    default:
      return [];
  }
}

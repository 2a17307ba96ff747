import { parseYaml } from '@kafka-pipelines/backstage-plugin-kafka-pipelines-common';
import {
  isMap,
  isScalar,
  LineCounter,
  parseDocument,
  Scalar,
  visit,
  type Document,
  type Node,
} from 'yaml';
import { BlueprintError } from '../BlueprintError';
import { ExpressionError } from '../expressions/ExpressionError';

const QUOTE_IT = `an expression must stand in quotes: '{{name}}'`;

/** A YAML file of a blueprint before anything in it is evaluated. */
export class BlueprintDocument {
  readonly document: Document.Parsed;
  private readonly positions = new LineCounter();

  /**
   * @throws BlueprintError for what no blueprint may hold: syntax errors,
   * unquoted expressions, anchors, tags, several documents, lossy scalars
   */
  constructor(readonly file: string, private readonly text: string) {
    this.document = parseDocument(text, {
      lineCounter: this.positions,
      // The keys that count are those after the expressions are evaluated.
      uniqueKeys: false,
    });
    this.refuseUnquoted();
    const finding = parseYaml(file, text).findings.find(
      ({ rule }) => rule !== 'yaml/duplicate-key',
    );
    if (finding) {
      const { line, column, message, hint } = finding;
      const advice = text.split('\n')[line - 1].includes('{{')
        ? QUOTE_IT
        : hint;
      throw new BlueprintError(
        { file, line, column },
        advice ? `${message} ${advice}` : message,
      );
    }
  }

  get contents(): Node | null {
    return this.document.contents;
  }

  /** Every text of the file that may hold expressions, with the keys that lead to it. */
  *texts(): Generator<{
    node: Scalar<string>;
    isKey: boolean;
    path: string[];
  }> {
    const found: Array<{
      node: Scalar<string>;
      isKey: boolean;
      path: string[];
    }> = [];
    visit(this.document, {
      Scalar: (key, node, ancestors) => {
        if (typeof node.value === 'string') {
          const path = ancestors.flatMap(ancestor =>
            'key' in ancestor && isScalar(ancestor.key)
              ? [String(ancestor.key.value)]
              : [],
          );
          found.push({
            node: node as Scalar<string>,
            isKey: key === 'key',
            path,
          });
        }
      },
    });
    yield* found;
  }

  /** The error that something is wrong at a node. */
  error(node: unknown, reason: string): BlueprintError {
    const range = (node as Partial<Node> | null)?.range;
    const { line, col } = this.positions.linePos(range?.[0] ?? 0);
    return new BlueprintError(
      { file: this.file, line: Math.max(line, 1), column: Math.max(col, 1) },
      reason,
    );
  }

  /**
   * Does something with the text of a scalar.
   *
   * @throws BlueprintError with the place in the file for any error
   */
  attempt<T>(node: Scalar, action: () => T): T {
    try {
      return action();
    } catch (error) {
      if (error instanceof ExpressionError) {
        throw this.expressionError(node, error);
      }
      throw error instanceof BlueprintError
        ? error
        : this.error(node, (error as Error).message);
    }
  }

  private expressionError(node: Scalar, error: ExpressionError) {
    const start = this.positions.linePos(node.range?.[0] ?? 0);
    const place = { file: this.file, line: start.line, column: start.col };
    if (node.type?.startsWith('BLOCK')) {
      place.line += error.line;
      const [indent] = /^ */.exec(this.text.split('\n')[start.line] ?? '')!;
      place.column = indent.length + error.column + 1;
    } else if (error.line === 1) {
      const quote = node.type === Scalar.PLAIN ? 0 : 1;
      place.column += quote + error.column;
    }
    return new BlueprintError(place, error.message);
  }

  // `key: {{name}}` is valid YAML: a map whose key is a map.
  private refuseUnquoted() {
    visit(this.document, {
      Map: (_, map) => {
        const key = map.items[0]?.key;
        if (map.flow && isMap(key) && key.flow) {
          throw this.error(map, QUOTE_IT);
        }
      },
    });
  }
}

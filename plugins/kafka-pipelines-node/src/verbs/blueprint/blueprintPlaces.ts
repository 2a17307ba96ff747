import { isMap, isScalar, isSeq, type Node, type Scalar } from 'yaml';
import { namedValues } from '../../blueprints/expressions/namedValues';
import {
  calledHelper,
  hasExpressions,
  parseExpressions,
} from '../../blueprints/expressions/parseExpressions';
import { pathExpressions } from '../../blueprints/filePaths';
import { COMMIT_MESSAGE_FILE, type Blueprint } from '../../blueprints/types';
import { isBlockKey, parseBlockKey } from '../../blueprints/yaml/blockKey';
import { BlueprintDocument } from '../../blueprints/yaml/BlueprintDocument';

/** A value that is one expression naming a variable, and nothing else. */
export interface LonePlace {
  variable: string;
  /** File of the blueprint. */
  file: string;
  /** Keys that lead to it, with their expressions; indexes of lists. */
  keys: string[];
  /** True for `{{optional name}}`: the entry is left out without a value. */
  optional: boolean;
}

/** Why a variable cannot be changed where it stands. */
export type FixedBy = 'path' | 'key' | 'part' | 'text' | 'helper' | 'block';

/** Where a blueprint uses its variables. */
export interface BlueprintPlaces {
  lone: LonePlace[];
  /** Uses from which no value can be read back, by variable. */
  fixed: Map<string, FixedBy>;
}

/** How sure a reason is to be the one a reader cares about. */
const ORDER: FixedBy[] = ['path', 'block', 'key', 'part', 'helper', 'text'];

class Walker {
  readonly lone: LonePlace[] = [];
  readonly fixed = new Map<string, FixedBy>();

  fix(names: string[], reason: FixedBy): void {
    for (const name of names) {
      const known = this.fixed.get(name);
      if (!known || ORDER.indexOf(reason) < ORDER.indexOf(known)) {
        this.fixed.set(name, reason);
      }
    }
  }

  file(file: string, text: string): void {
    const { each, segments } = pathExpressions(file);
    this.fix(each === undefined ? [] : [each], 'path');
    this.fix(
      segments.flatMap(({ program }) => namedValues(program)),
      'path',
    );
    const document = new BlueprintDocument(file, text);
    this.node(document.contents, { file, keys: [], locals: [], block: false });
  }

  private node(node: Node | null, at: Place): void {
    if (isMap(node)) {
      for (const { key, value } of node.items) {
        this.pair(key as Scalar, value as Node | null, at);
      }
    } else if (isSeq(node)) {
      // An item that may be left out moves those after it.
      const moves = node.items.some(item => mayBeOmitted(item));
      node.items.forEach((item, index) =>
        this.node(item as Node, {
          ...at,
          keys: [...at.keys, String(index)],
          block: at.block || moves,
        }),
      );
    } else if (isScalar(node) && isExpression(node.value)) {
      this.value(node.value, at);
    }
  }

  private pair(key: Scalar, value: Node | null, at: Place): void {
    const text = String(key.value ?? '');
    if (isBlockKey(text)) {
      const block = parseBlockKey(text);
      this.fix(namedValues(block, at.locals), 'block');
      const locals = [...at.locals, ...(block.program.blockParams ?? [])];
      this.node(value, { ...at, locals, block: true });
      return;
    }
    if (hasExpressions(text)) {
      this.fix(namedValues(parseExpressions(text).program, at.locals), 'key');
    }
    this.node(value, { ...at, keys: [...at.keys, text] });
  }

  private value(text: string, { file, keys, locals, block }: Place): void {
    const { alone, program } = parseExpressions(text);
    const names = namedValues(program, locals);
    const lone = alone && loneVariable(alone);
    if (block) {
      this.fix(names, 'block');
    } else if (lone) {
      this.lone.push({ ...lone, file, keys });
    } else {
      this.fix(names, alone ? usedBy(alone) : 'text');
    }
  }
}

interface Place {
  file: string;
  keys: string[];
  /** Names of items of enclosing blocks. */
  locals: string[];
  /** Within a block, so whether it is there is not known. */
  block: boolean;
}

function usedBy({ type }: hbs.AST.Expression): FixedBy {
  return type === 'SubExpression' ? 'helper' : 'part';
}

function isExpression(value: unknown): value is string {
  return typeof value === 'string' && hasExpressions(value);
}

function mayBeOmitted(item: unknown): boolean {
  return (
    isScalar(item) &&
    isExpression(item.value) &&
    /\b(?:omit|optional)\b/.test(item.value)
  );
}

/** The variable that an expression names whole: `name` or `optional name`. */
function loneVariable(
  expression: hbs.AST.Expression,
): Pick<LonePlace, 'variable' | 'optional'> | undefined {
  if (expression.type === 'SubExpression') {
    const call = expression as hbs.AST.SubExpression;
    const [argument] = call.params;
    const inner =
      calledHelper(call) === 'optional' ? loneVariable(argument) : undefined;
    return inner && { ...inner, optional: true };
  }
  const { type, data, parts } = expression as hbs.AST.PathExpression;
  return type === 'PathExpression' && !data && parts.length === 1
    ? { variable: parts[0], optional: false }
    : undefined;
}

/**
 * Where the files of a blueprint use its variables.
 *
 * @throws BlueprintError when the blueprint itself is broken
 */
export function blueprintPlaces({ files }: Blueprint): BlueprintPlaces {
  const walker = new Walker();
  for (const [file, text] of files) {
    if (file !== COMMIT_MESSAGE_FILE) {
      walker.file(file, text);
    }
  }
  return { lone: walker.lone, fixed: walker.fixed };
}

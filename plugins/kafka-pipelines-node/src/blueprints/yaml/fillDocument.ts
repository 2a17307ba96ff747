import {
  isMap,
  isScalar,
  isSeq,
  Pair,
  Scalar,
  YAMLMap,
  type Node,
  type YAMLSeq,
} from 'yaml';
import {
  escapeInvisible,
  textNode,
  valueNode,
} from '@kafka-pipelines/backstage-plugin-kafka-pipelines-common';
import { evaluate, OMITTED, Scope } from '../expressions/evaluate';
import {
  hasExpressions,
  parseExpressions,
} from '../expressions/parseExpressions';
import { blockScopes, isBlockKey } from './blockKey';
import { BlueprintDocument } from './BlueprintDocument';
import { quoteUnprintable } from './yamlValue';

class Filler {
  constructor(private readonly blueprint: BlueprintDocument) {}

  node(node: Node, scope: Scope): Node | typeof OMITTED {
    if (isMap(node)) {
      return this.map(node, scope);
    }
    if (isSeq(node)) {
      return this.list(node, scope);
    }
    return isScalar(node) ? this.scalar(node, scope) : node;
  }

  private list(list: YAMLSeq, scope: Scope): YAMLSeq {
    const items = list.items.map(item => this.node(item as Node, scope));
    list.items = items.filter(item => item !== OMITTED);
    return list;
  }

  private map(map: YAMLMap, scope: Scope): YAMLMap {
    const taken = new Set<string>();
    const items: Pair[] = [];
    for (const source of map.items as Array<Pair<Scalar, Node | null>>) {
      for (const pair of this.pair(source, scope)) {
        const name = String(pair.key.value);
        if (taken.has(name)) {
          throw this.blueprint.error(
            pair.key,
            `the key ${JSON.stringify(name)} stands twice in this map`,
          );
        }
        taken.add(name);
        items.push(pair);
      }
    }
    map.items = items;
    return map;
  }

  private pair(
    source: Pair<Scalar, Node | null>,
    scope: Scope,
  ): Array<Pair<Scalar, Node | null>> {
    const { key, value } = source;
    const text = key.value;
    if (typeof text === 'string' && isBlockKey(text)) {
      return this.block(text, source, scope);
    }
    const filledKey = this.scalar(key, scope);
    if (filledKey === OMITTED) {
      return [];
    }
    if (!isScalar(filledKey)) {
      throw this.blueprint.error(key, 'a key cannot be a list or a map');
    }
    const filledValue = value && this.node(value, scope);
    return filledValue === OMITTED
      ? []
      : [new Pair(asTextKey(filledKey), filledValue)];
  }

  private block(
    text: string,
    { key, value }: Pair<Scalar, Node | null>,
    scope: Scope,
  ): Array<Pair<Scalar, Node | null>> {
    if (!isMap(value)) {
      throw this.blueprint.error(
        key,
        'a block key stands over a map, whose entries take its place',
      );
    }
    const scopes = this.blueprint.attempt(key, () => blockScopes(text, scope));
    const pairs = scopes.flatMap(
      inner =>
        this.map(value.clone() as YAMLMap, inner).items as Array<
          Pair<Scalar, Node | null>
        >,
    );
    moveComments(key, value, pairs[0]?.key);
    return pairs;
  }

  private scalar(scalar: Scalar, scope: Scope): Node | typeof OMITTED {
    const text = scalar.value;
    if (typeof text !== 'string' || !hasExpressions(text)) {
      return scalar;
    }
    const filled = this.blueprint.attempt(scalar, () => {
      const value = evaluate(parseExpressions(text), scope);
      return value === OMITTED ? OMITTED : valueNode(value);
    });
    if (filled !== OMITTED) {
      filled.comment = scalar.comment ?? filled.comment;
      filled.commentBefore = scalar.commentBefore ?? filled.commentBefore;
      filled.spaceBefore = scalar.spaceBefore;
      filled.range = scalar.range;
    }
    return filled;
  }
}

/** A number or boolean as key is text for Helm and for our own parser. */
function asTextKey(key: Scalar): Scalar {
  if (typeof key.value === 'string') {
    return key;
  }
  const text = textNode(String(key.value));
  text.commentBefore = key.commentBefore;
  text.spaceBefore = key.spaceBefore;
  text.range = key.range;
  return text;
}

/** What was said about a block is said about the first entry it makes. */
function moveComments(block: Scalar, body: YAMLMap, first: Scalar | undefined) {
  if (!first) {
    return;
  }
  const comments = [
    block.commentBefore,
    body.commentBefore,
    first.commentBefore,
  ].filter(comment => typeof comment === 'string');
  if (comments.length > 0) {
    first.commentBefore = comments.join('\n');
  }
  first.spaceBefore = block.spaceBefore ?? first.spaceBefore;
}

/**
 * Evaluates the expressions of one YAML file. The document is parsed first, so
 * no value can change its structure; comments and the order of keys survive.
 *
 * @throws BlueprintError for a missing value, a duplicate key and everything
 * that is no YAML or no expression
 */
export function fillDocument(file: string, text: string, scope: Scope): string {
  const blueprint = new BlueprintDocument(file, text);
  if (blueprint.contents === null) {
    return text;
  }
  const filled = new Filler(blueprint).node(blueprint.contents, scope);
  if (filled === OMITTED) {
    throw blueprint.error(
      blueprint.contents,
      'a whole file cannot be left out here: put {{omit}} into its path',
    );
  }
  quoteUnprintable(filled);
  const { document } = blueprint;
  document.contents = filled as typeof document.contents;
  const yaml = document.toString({
    lineWidth: 0,
    doubleQuotedMinMultiLineLength: Infinity,
  });
  // Where every entry was left out, the comments are enough.
  const isEmpty = isMap(filled) && filled.items.length === 0;
  return escapeInvisible(isEmpty ? yaml.replace(/\n*\{\}\n$/, '\n') : yaml);
}

import {
  isCollection,
  isMap,
  isScalar,
  isSeq,
  parseDocument,
  visit,
  type CST,
  type Document,
  type Node,
  type Pair,
  type YAMLMap,
  type YAMLSeq,
} from 'yaml';
import {
  toPlain,
  type PlainValue,
} from '@kafka-pipelines/backstage-plugin-kafka-pipelines-common';
import { YamlEditError } from './YamlEditError';

/** A pair of a parsed document: every part of it knows where it stands. */
export type SourcePair = Pair<Node, Node | null> & {
  srcToken: CST.CollectionItem;
};

/** One step from a collection into what a key of it holds. */
export interface Step {
  parent: YAMLMap | YAMLSeq;
  key: string;
  /** The pair, for a map. */
  pair?: SourcePair;
  node: Node | null;
}

/** A document and the steps from its root, as far as the keys lead. */
export interface Location {
  text: string;
  document: Document;
  steps: Step[];
}

function lineAt(text: string, offset: number): number {
  return text.slice(0, offset).split('\n').length;
}

/** @throws YamlEditError when the text is not one YAML document. */
function parseForEdit(text: string): Document {
  const document = parseDocument(text, {
    keepSourceTokens: true,
    prettyErrors: false,
  });
  const [error] = document.errors;
  if (error) {
    throw new YamlEditError(
      `the file is not valid YAML (line ${lineAt(text, error.pos[0])}, ${
        error.code
      })`,
    );
  }
  visit(document, {
    // Not named: it may be a password that begins with a star.
    Alias: (_, { range }) => {
      throw new YamlEditError(
        `the file has an alias (*) in line ${lineAt(
          text,
          range?.[0] ?? 0,
        )}: a change here could mean a change elsewhere`,
      );
    },
  });
  return document;
}

export function plainOf(document: Document): PlainValue {
  return toPlain(document.toJS({ mapAsMap: true }));
}

/**
 * A text that is to be edited, parsed: reading YAML is what an edit costs, so it
 * is done once for each text. An edit of it may change the document.
 */
export interface EditableYaml {
  text: string;
  document: Document;
  root: PlainValue;
}

/** @throws YamlEditError when the text is not one YAML document. */
export function editableYaml(text: string): EditableYaml {
  const document = parseForEdit(text);
  return { text, document, root: plainOf(document) };
}

/** Follows keys from the root until one is missing. */
export function locate(
  { text, document }: Pick<EditableYaml, 'text' | 'document'>,
  path: readonly string[],
): Location {
  const steps: Step[] = [];
  let node: Node | null = document.contents;
  for (const key of path) {
    const step = stepInto(node, key);
    if (!step) break;
    steps.push(step);
    node = step.node;
  }
  return { text, document, steps };
}

function stepInto(parent: Node | null, key: string): Step | undefined {
  if (isMap(parent)) {
    const pair = (parent.items as SourcePair[]).find(
      item => isScalar(item.key) && String(item.key.value) === key,
    );
    return pair && { parent, key, pair, node: pair.value };
  }
  if (isSeq(parent) && /^(0|[1-9][0-9]*)$/.test(key)) {
    const node = parent.items[Number(key)] as Node | undefined;
    return node && { parent, key, node };
  }
  return undefined;
}

/** Where a value ends, without a comment after it; a block scalar ends after its last line end. */
function contentEnd(node: Node): number {
  if (isCollection(node) && !node.flow && node.items.length > 0) {
    const last = node.items[node.items.length - 1] as Node | SourcePair;
    return isMap(node) ? pairEnd(last as SourcePair) : contentEnd(last as Node);
  }
  return node.range![1];
}

/** Where a pair ends: its value, or its colon when there is none. */
export function pairEnd(pair: SourcePair): number {
  return pair.value && pair.srcToken.value
    ? contentEnd(pair.value)
    : colonEnd(pair);
}

/** Just after the colon of a pair. */
export function colonEnd(pair: SourcePair): number {
  const colon = pair.srcToken.sep?.find(({ type }) => type === 'map-value-ind');
  return colon ? colon.offset + 1 : pair.key.range![1];
}

export function lineStart(text: string, offset: number): number {
  return text.lastIndexOf('\n', offset - 1) + 1;
}

/** After the line end of the line that has the offset; a block scalar's end is one already. */
export function nextLine(text: string, end: number): number {
  if (end > 0 && text[end - 1] === '\n') return end;
  const at = text.indexOf('\n', end);
  return at === -1 ? text.length : at + 1;
}

export function columnOf(text: string, offset: number): number {
  return offset - lineStart(text, offset);
}

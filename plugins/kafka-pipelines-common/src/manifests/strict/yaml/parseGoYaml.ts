import {
  isAlias,
  isMap,
  isScalar,
  isSeq,
  parseDocument,
  type Document,
  type Scalar,
  type YAMLMap,
} from 'yaml';
import { ownRecord } from '../../../pipeline/ownRecord';
import { plainScalar } from './plainScalar';
import { readBlockYaml } from './readBlockYaml';

/** A document as a Kubernetes API server reads it. */
export interface GoYaml {
  value: unknown;
  /** Keys that stand twice in a map. */
  duplicates: Array<Array<string | number>>;
  /** What keeps the server from reading it; then there is no value. */
  error?: string;
}

type Path = Array<string | number>;

/** Tags that say of a scalar what it means without them. */
const PLAIN_TAGS = new Set(
  ['bool', 'float', 'int', 'null'].map(name => `tag:yaml.org,2002:${name}`),
);

/** Reads the nodes of a document; throws what keeps the server from it. */
class NodeReader {
  readonly duplicates: Path[] = [];

  constructor(private readonly document: Document) {}

  read(node: unknown, path: Path): unknown {
    const target = isAlias(node) ? node.resolve(this.document) : node;
    if (isMap(target)) return this.#map(target, path);
    if (isSeq(target)) {
      return target.items.map((item, index) =>
        this.read(item, [...path, index]),
      );
    }
    return isScalar(target) ? scalar(target) : null;
  }

  #map({ items }: YAMLMap, path: Path): unknown {
    const record = ownRecord<unknown>();
    const merged = ownRecord<unknown>();
    for (const { key, value } of items) {
      if (isScalar(key) && key.type === 'PLAIN' && key.value === '<<') {
        Object.assign(merged, this.#merged(value, path));
        continue;
      }
      const name = keyText(this.read(key, path));
      if (Object.hasOwn(record, name)) this.duplicates.push([...path, name]);
      record[name] = this.read(value, [...path, name]);
    }
    return Object.assign(ownRecord(), merged, record);
  }

  /** The first of several maps wins. */
  #merged(node: unknown, path: Path): object {
    const value = this.read(node, path);
    const maps = Array.isArray(value) ? value.reverse() : [value];
    if (!maps.every(map => typeof map === 'object' && map !== null)) {
      throw new Error('a merge key (<<) needs a map');
    }
    return Object.assign(ownRecord(), ...maps);
  }
}

function scalar({ type, value, source, tag }: Scalar): unknown {
  if (tag === 'tag:yaml.org,2002:str') return String(value);
  if (tag && PLAIN_TAGS.has(tag)) return plainScalar(String(value));
  if (tag !== undefined) throw new Error(`the tag ${tag} is not read`);
  return type === 'PLAIN' ? plainScalar(source ?? String(value ?? '')) : value;
}

function keyText(key: unknown): string {
  if (key === null || typeof key === 'object') {
    throw new Error('a key is no text');
  }
  return String(key);
}

/**
 * Reads one document as a Kubernetes API server does, which is neither YAML 1.1
 * nor 1.2: see {@link plainScalar}. What is written like the output of our
 * charts is read by a faster reader, to the same result.
 */
export function parseGoYaml(text: string): GoYaml {
  return readBlockYaml(text) ?? parseAnyYaml(text);
}

/** The same by a parser for any YAML. */
export function parseAnyYaml(text: string): GoYaml {
  const document = parseDocument(text, {
    schema: 'failsafe',
    uniqueKeys: false,
    keepSourceTokens: false,
    logLevel: 'silent',
  });
  if (document.errors.length > 0) {
    return { value: undefined, duplicates: [], error: 'is no YAML' };
  }
  const reader = new NodeReader(document);
  try {
    const value = reader.read(document.contents, []);
    return { value, duplicates: reader.duplicates };
  } catch (error) {
    const { message } = error as Error;
    return { value: undefined, duplicates: [], error: message };
  }
}

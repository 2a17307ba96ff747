import { ownRecord } from '../../../pipeline/ownRecord';
import { blockScalar } from './blockScalar';
import { inlineScalar, plainKey, Unusual } from './inlineScalar';
import type { GoYaml } from './parseGoYaml';

/** Control characters but tab and line feed, and what may begin another encoding. */
const ODD = /[^\t\n\x20-\x7e\u00a0-\ud7ff]/;
const KEY =
  /^(?:(?<plain>[\w./$-]+)|"(?<double>[^"\\]+)"|'(?<single>[^']+)')\s*:(?: +(?<value>.*))?$/;

type Path = Array<string | number>;

interface Line {
  indent: number;
  /** Without indentation. */
  text: string;
}

/** Reads lines from top to bottom; throws Unusual for what it does not know. */
class BlockReader {
  readonly duplicates: Path[] = [];
  readonly #lines: string[];
  readonly #path: Path = [];
  #next = 0;

  constructor(text: string) {
    this.#lines = text.split('\n');
  }

  read(): unknown {
    const first = this.#peek();
    if (!first) return null;
    const value = this.#block(first.indent);
    if (this.#peek()) throw new Unusual();
    return value;
  }

  /** The next line with content, on which the reader then stands. */
  #peek(): Line | undefined {
    for (; this.#next < this.#lines.length; this.#next++) {
      const line = this.#lines[this.#next];
      if (line.includes('\t')) throw new Unusual();
      const text = line.trimStart();
      if (text !== '' && text[0] !== '#') {
        const indent = line.length - text.length;
        return { indent, text: text.trimEnd() };
      }
    }
    return undefined;
  }

  #block(indent: number): unknown {
    const line = this.#peek();
    return line && isItem(line.text) ? this.#list(indent) : this.#map(indent);
  }

  #map(indent: number): unknown {
    const record = ownRecord<unknown>();
    for (let line = this.#peek(); line; line = this.#peek()) {
      if (line.indent < indent) break;
      const groups = KEY.exec(line.text)?.groups;
      if (line.indent > indent || !groups || isItem(line.text)) {
        throw new Unusual();
      }
      const { plain, double, single, value = '' } = groups;
      const name = double ?? single ?? plainKey(plain);
      this.#path.push(name);
      if (name in record) this.duplicates.push([...this.#path]);
      this.#next += 1;
      record[name] = this.#value(value, indent, false);
      this.#path.pop();
    }
    return record;
  }

  #list(indent: number): unknown[] {
    const list: unknown[] = [];
    for (let line = this.#peek(); line; line = this.#peek()) {
      if (line.indent < indent || !isItem(line.text)) break;
      if (line.indent > indent) throw new Unusual();
      const value = line.text.slice(1).trimStart();
      this.#path.push(list.length);
      if (isItem(value) || KEY.test(value)) {
        // What begins behind the dash goes on below its first letter.
        const inner = indent + line.text.length - value.length;
        this.#lines[this.#next] = ' '.repeat(inner) + value;
        list.push(this.#block(inner));
      } else {
        this.#next += 1;
        list.push(this.#value(value, indent, true));
      }
      this.#path.pop();
    }
    return list;
  }

  /** What stands behind a key or a dash, or below it. */
  #value(text: string, indent: number, isInList: boolean): unknown {
    if (text[0] === '|') {
      const { value, next } = blockScalar(
        text,
        this.#lines,
        this.#next,
        indent,
      );
      this.#next = next;
      return value;
    }
    if (text !== '' && text[0] !== '#') return inlineScalar(text);
    const below = this.#peek();
    // The dashes of a list may stand right below its key.
    const isBelow =
      below &&
      (below.indent > indent ||
        (!isInList && below.indent === indent && isItem(below.text)));
    return isBelow ? this.#block(below.indent) : null;
  }
}

function isItem(text: string): boolean {
  return text[0] === '-' && (text.length === 1 || text[1] === ' ');
}

/**
 * Reads what our charts and Helm's `toYaml` write, in a twentieth of the time
 * that a whole YAML parser takes: maps and lists in lines of their own, scalars
 * on one line, literal block scalars, short lists of words.
 *
 * @returns undefined for anything else, which a whole parser must read
 */
export function readBlockYaml(text: string): GoYaml | undefined {
  if (ODD.test(text)) return undefined;
  const reader = new BlockReader(text);
  try {
    return { value: reader.read(), duplicates: reader.duplicates };
  } catch (error) {
    if (error instanceof Unusual) return undefined;
    throw error;
  }
}

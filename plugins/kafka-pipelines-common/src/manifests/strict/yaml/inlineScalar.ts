import { ownRecord } from '../../../pipeline/ownRecord';
import { plainScalar } from './plainScalar';

/** Thrown for YAML that only a whole parser reads. No Error, whose stack costs more than the rest. */
export class Unusual {}

const PLAIN = /^[\w./$(+~^=;\\<-](?:[^:#\t]|:(?! |$)|(?<! )#)*$/;
/** What short lists and maps in braces hold. */
const WORD = /[\w./-]+|"[^"\\\t]*"/.source;
const WORDS = new RegExp(`^\\[ *(?:${WORD})(?: *, *(?:${WORD}))* *\\]$`);
const PAIR = `[\\w./-]+: +(?:${WORD})`;
const PAIRS = new RegExp(`^\\{ *${PAIR}(?: *, *${PAIR})* *\\}$`);
const EACH_WORD = new RegExp(WORD, 'g');
/** Escapes that mean the same in JSON. */
const DOUBLE = /^"(?:[^"\\\t]|\\["\\/bfnrt])*"$/;
const SINGLE = /^'(?:[^'\t]|'')*'$/;

/** @throws Unusual for a key that is null */
export function plainKey(text: string): string {
  const key = plainScalar(text);
  if (key === null) throw new Unusual();
  return String(key);
}

function wordsOf(text: string): unknown[] {
  const words = text.match(EACH_WORD) ?? [];
  return words.map(word =>
    word[0] === '"' ? word.slice(1, -1) : plainWord(word),
  );
}

/** A dash begins an entry of a list where it stands alone. */
function plainWord(word: string): unknown {
  if (/^-+$/.test(word)) throw new Unusual();
  return plainScalar(word);
}

/** @throws Unusual where a key stands twice, for which a place is needed */
function pairsOf(text: string): unknown {
  const record = ownRecord<unknown>();
  const words = text.match(/[^{},\s"]+(?=: )|"[^"]*"|[\w./-]+/g) ?? [];
  for (let index = 0; index < words.length; index += 2) {
    const key = plainKey(words[index]);
    if (key in record) throw new Unusual();
    const [value] = wordsOf(words[index + 1]);
    record[key] = value;
  }
  return record;
}

/**
 * A value on one line.
 *
 * @throws Unusual for what only a whole parser reads
 */
export function inlineScalar(text: string): unknown {
  if (text[0] === '"' && DOUBLE.test(text)) {
    return text.includes('\\') ? JSON.parse(text) : text.slice(1, -1);
  }
  if (text[0] === "'" && SINGLE.test(text)) {
    return text.slice(1, -1).replaceAll("''", "'");
  }
  if (text === '{}') return ownRecord();
  if (text === '[]') return [];
  if (WORDS.test(text)) return wordsOf(text);
  if (PAIRS.test(text)) return pairsOf(text);
  if (PLAIN.test(text) && !/^[-?:](?: |$)|^(?:---|\.\.\.)/.test(text)) {
    return plainScalar(text);
  }
  throw new Unusual();
}

import { decodeText } from '../text';
import { runGit } from './runGit';

/** Text of a blob; undefined when it is not text. */
export type BlobText = string | undefined;

/** A blob to read. */
export interface BlobRef {
  id: string;
  /** Bytes. */
  size: number;
}

/** Characters of blob text kept in memory: about 20,000 pipelines of two files. */
const CACHED_CHARACTERS = 64 * 1024 * 1024;

/** Bytes asked of one `cat-file`, so that a first read needs no second copy of everything. */
const BYTES_PER_BATCH = 8 * 1024 * 1024;

/**
 * Reads blobs as text. A blob id says what the text is, so texts are kept
 * until there are too many, the longest unused going first.
 */
export class GitBlobReader {
  readonly #gitDir: string;
  readonly #limit: number;
  readonly #cache = new Map<string, BlobText>();
  #characters = 0;

  constructor(gitDir: string, limit: number = CACHED_CHARACTERS) {
    this.#gitDir = gitDir;
    this.#limit = limit;
  }

  /** The texts by blob id. */
  async read(
    blobs: Iterable<BlobRef>,
    signal?: AbortSignal,
  ): Promise<Map<string, BlobText>> {
    const texts = new Map<string, BlobText>();
    const missing = new Map<string, BlobRef>();
    for (const blob of blobs) {
      if (this.#cache.has(blob.id)) texts.set(blob.id, this.#touch(blob.id));
      else missing.set(blob.id, blob);
    }
    for (const batch of batches(missing.values())) {
      for (const [id, text] of await this.#readBatch(batch, signal)) {
        texts.set(id, text);
        this.#keep(id, text);
      }
    }
    return texts;
  }

  #touch(id: string): BlobText {
    const text = this.#cache.get(id);
    this.#cache.delete(id);
    this.#cache.set(id, text);
    return text;
  }

  #keep(id: string, text: BlobText) {
    if (this.#cache.has(id)) return;
    this.#cache.set(id, text);
    this.#characters += text?.length ?? 0;
    for (const [oldest, oldText] of this.#cache) {
      if (this.#characters <= this.#limit) break;
      this.#cache.delete(oldest);
      this.#characters -= oldText?.length ?? 0;
    }
  }

  async #readBatch(
    ids: string[],
    signal?: AbortSignal,
  ): Promise<Map<string, BlobText>> {
    const { stdout } = await runGit(['cat-file', '--batch'], {
      gitDir: this.#gitDir,
      input: `${ids.join('\n')}\n`,
      signal,
    });
    return parseBatch(stdout);
  }
}

function* batches(blobs: Iterable<BlobRef>): Generator<string[]> {
  let batch: string[] = [];
  let bytes = 0;
  for (const { id, size } of blobs) {
    batch.push(id);
    bytes += size;
    if (bytes >= BYTES_PER_BATCH) {
      yield batch;
      batch = [];
      bytes = 0;
    }
  }
  if (batch.length > 0) yield batch;
}

/** Each record is `<id> blob <size>`, a line end, the bytes, a line end. */
function parseBatch(output: Buffer): Map<string, BlobText> {
  const texts = new Map<string, BlobText>();
  for (let at = 0; at < output.length; ) {
    const headerEnd = output.indexOf(0x0a, at);
    const header = output.toString('utf8', at, headerEnd);
    const match = /^([0-9a-f]+) blob ([0-9]+)$/.exec(header);
    if (!match) {
      throw new Error(
        `The repository is damaged: git cat-file answered "${header}" for a file of the commit`,
      );
    }
    const end = headerEnd + 1 + Number(match[2]);
    texts.set(match[1], decodeText(output.subarray(headerEnd + 1, end)));
    at = end + 1;
  }
  return texts;
}

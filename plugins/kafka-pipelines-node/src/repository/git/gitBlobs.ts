import { blobBatches, type BlobRef, BlobTexts } from '../blobTexts';
import { decodeText } from '../text';
import type { BlobText } from '../tree';
import { runGit } from './runGit';

/** Bytes asked of one `cat-file`, so that a first read needs no second copy of everything. */
const BYTES_PER_BATCH = 8 * 1024 * 1024;

/** Reads blobs as text and keeps them. */
export class GitBlobReader {
  readonly #gitDir: string;
  readonly #texts = new BlobTexts();

  constructor(gitDir: string) {
    this.#gitDir = gitDir;
  }

  /** The texts by blob id. */
  async read(
    blobs: Iterable<BlobRef>,
    signal?: AbortSignal,
  ): Promise<Map<string, BlobText>> {
    return this.#texts.read(blobs, missing => this.#load(missing, signal));
  }

  async *#load(missing: BlobRef[], signal?: AbortSignal) {
    for (const batch of blobBatches(missing, { bytes: BYTES_PER_BATCH })) {
      const { stdout } = await runGit(['cat-file', '--batch'], {
        gitDir: this.#gitDir,
        input: batch.map(({ id }) => `${id}\n`).join(''),
        signal,
      });
      yield parseBatch(stdout);
    }
  }
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

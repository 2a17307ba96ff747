import { RecentCache } from './RecentCache';
import type { BlobText } from './tree';

/** A blob to read. */
export interface BlobRef {
  id: string;
  /** Bytes. */
  size: number;
}

/** Characters of blob text kept in memory: about 20,000 pipelines of two files. */
const CACHED_CHARACTERS = 64 * 1024 * 1024;

/**
 * Texts by blob id. An id says what the text is, so texts are kept until there
 * are too many.
 */
export class BlobTexts {
  readonly #cache = new RecentCache<BlobText>(
    CACHED_CHARACTERS,
    text => text?.length ?? 0,
  );

  /** @param load - gives the texts of blobs that are not known, in any number of parts */
  async read(
    blobs: Iterable<BlobRef>,
    load: (missing: BlobRef[]) => AsyncIterable<ReadonlyMap<string, BlobText>>,
  ): Promise<Map<string, BlobText>> {
    const texts = new Map<string, BlobText>();
    const missing = new Map<string, BlobRef>();
    for (const blob of blobs) {
      if (this.#cache.has(blob.id)) {
        texts.set(blob.id, this.#cache.get(blob.id));
      } else {
        missing.set(blob.id, { id: blob.id, size: blob.size });
      }
    }
    if (missing.size === 0) return texts;
    for await (const part of load([...missing.values()])) {
      for (const [id, text] of part) {
        texts.set(id, text);
        this.#cache.set(id, text);
      }
    }
    return texts;
  }
}

/** Parts of at most so many bytes and blobs; a larger blob is a part of its own. */
export function* blobBatches(
  blobs: Iterable<BlobRef>,
  { bytes, count = Infinity }: { bytes: number; count?: number },
): Generator<BlobRef[]> {
  let batch: BlobRef[] = [];
  let size = 0;
  for (const blob of blobs) {
    if (
      batch.length > 0 &&
      (size + blob.size > bytes || batch.length >= count)
    ) {
      yield batch;
      batch = [];
      size = 0;
    }
    batch.push(blob);
    size += blob.size;
  }
  if (batch.length > 0) yield batch;
}

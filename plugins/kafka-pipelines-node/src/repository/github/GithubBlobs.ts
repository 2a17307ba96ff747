import pLimit from 'p-limit';
import { type BlobRef, blobBatches, BlobTexts } from '../blobTexts';
import { decodeText } from '../text';
import type { BlobText } from '../tree';
import type { GithubCallOptions, GithubClient } from './GithubClient';
import type { GithubSlug } from './GithubCommits';
import { GithubFailure } from './githubFailure';
import { blobId } from './gitObjects';

const BATCH = { count: 100, bytes: 1000 * 1000 };
const CONCURRENT_READS = 6;
const BLOB_ID = /^[0-9a-f]{40}$/;

/**
 * Blobs of a repository on GitHub as text.
 *
 * Many are read by one GraphQL query. The archive of a commit would be one call
 * as well, but comes from another host, whole also where a few files are
 * missing, and changed: git applies `export-ignore`, `export-subst` and line
 * ends of `.gitattributes` to it. GraphQL may change or cut a text, too; where
 * a text does not have the id of its blob, its bytes are read on their own.
 */
export class GithubBlobs {
  readonly #client: GithubClient;
  readonly #slug: GithubSlug;
  readonly #texts = new BlobTexts();

  constructor(client: GithubClient, slug: GithubSlug) {
    this.#client = client;
    this.#slug = slug;
  }

  /** The texts by blob id. */
  async read(
    blobs: Iterable<BlobRef>,
    options: GithubCallOptions,
  ): Promise<Map<string, BlobText>> {
    return this.#texts.read(blobs, missing => this.#load(missing, options));
  }

  async *#load(missing: BlobRef[], options: GithubCallOptions) {
    const limit = pLimit(CONCURRENT_READS);
    const batches = [...blobBatches(missing, BATCH)].map(async batch => {
      const texts =
        batch.length > 1
          ? await limit(() => this.#query(batch, options))
          : new Map<string, BlobText>();
      await Promise.all(
        batch
          .filter(({ id }) => !texts.has(id))
          .map(async ({ id }) => {
            texts.set(id, await limit(() => this.#readOne(id, options)));
          }),
      );
      return texts;
    });
    yield* await Promise.all(batches);
  }

  /** Those texts of a batch that are as they are in the repository. */
  async #query(
    batch: BlobRef[],
    options: GithubCallOptions,
  ): Promise<Map<string, BlobText>> {
    const texts = new Map<string, BlobText>();
    const fields = batch.map(({ id }, i) => {
      if (!BLOB_ID.test(id)) throw new Error(`${id} is not the id of a blob`);
      return `b${i}: object(oid: "${id}") { ... on Blob { text } }`;
    });
    const query = `query ($owner: String!, $repo: String!) { repository(owner: $owner, name: $repo) { ${fields.join(
      ' ',
    )} } }`;
    try {
      const { repository } = await this.#client.graphql<{
        repository: Record<string, { text?: string | null } | null> | null;
      }>(query, this.#slug, options);
      batch.forEach(({ id }, i) => {
        const text = repository?.[`b${i}`]?.text;
        if (typeof text === 'string' && blobId(text) === id) {
          texts.set(id, decodeText(Buffer.from(text)));
        }
      });
    } catch (error) {
      // There are gateways that let only the REST API through
      if (!(error instanceof GithubFailure) || error.status !== 404) {
        throw error;
      }
    }
    return texts;
  }

  async #readOne(id: string, options: GithubCallOptions): Promise<BlobText> {
    const { data } = await this.#client.call(
      octokit => octokit.rest.git.getBlob({ ...this.#slug, file_sha: id }),
      options,
    );
    if (data.encoding !== 'base64' && data.encoding !== 'utf-8') {
      throw new Error(`GitHub gave a file as ${data.encoding}`);
    }
    return decodeText(Buffer.from(data.content, data.encoding));
  }
}

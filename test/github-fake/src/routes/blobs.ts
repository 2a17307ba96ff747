import { nodeId } from '../representations/links';
import { notFound, unprocessable } from '../server/ApiError';
import type { Handlers } from '../server/context';
import { isObjectId, requireCommits } from './commits';

export const blobHandlers: Handlers = {
  reads: {
    'git/get-blob': async ({ world, repository, view, params }) => {
      await requireCommits(repository, view);
      const sha = params.file_sha;
      const blob = isObjectId(sha)
        ? await repository.store.readAs(sha, 'blob')
        : undefined;
      if (!blob) throw notFound();
      return {
        status: 200,
        body: {
          sha,
          node_id: nodeId('Blob', repository.id, sha),
          size: blob.content.length,
          url: `${world.links.repositoryApi(repository)}/git/blobs/${sha}`,
          content: lines(blob.content.toString('base64')),
          encoding: 'base64',
        },
      };
    },
  },
  writes: {
    'git/create-blob': async ({ world, repository, view, body }) => {
      await requireCommits(repository, view);
      const { content, encoding = 'utf-8' } = body as {
        content: string;
        encoding?: string;
      };
      if (encoding !== 'utf-8' && encoding !== 'base64') {
        throw unprocessable(`Unknown encoding ${encoding}`);
      }
      const bytes = Buffer.from(
        content,
        encoding === 'base64' ? 'base64' : 'utf8',
      );
      const sha = await repository.store.write('blob', bytes);
      const url = `${world.links.repositoryApi(repository)}/git/blobs/${sha}`;
      return { status: 201, headers: { location: url }, body: { sha, url } };
    },
  },
};

/** GitHub breaks base64 into lines of 60 characters. */
export function lines(base64: string): string {
  return base64.replace(/.{1,60}/g, '$&\n');
}

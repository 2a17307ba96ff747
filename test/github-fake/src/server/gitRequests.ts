import { httpBackend } from '@kafka-pipelines/backstage-plugin-kafka-pipelines-node/testUtils';
import type { Repository } from '../state/Repository';
import { authenticateGit } from './authenticate';
import type { World } from './context';
import type { Incoming, Reply } from './messages';

export interface GitRequest {
  /** As it was named, without `.git`. */
  fullName: string;
  pathInfo: string;
  isPush: boolean;
}

/** Whether a request is one of git's smart protocol, and for which repository. */
export function gitRequest({ path, query }: Incoming): GitRequest | undefined {
  const found =
    /^\/([^/]+\/[^/]+?)(?:\.git)?(\/info\/refs|\/git-(?:upload|receive)-pack)$/.exec(
      path,
    );
  if (!found) return undefined;
  const service = query.get('service') ?? found[2].slice(1);
  return {
    fullName: found[1],
    pathInfo: found[2],
    isPush: service === 'git-receive-pack',
  };
}

export async function answerGit(
  world: World,
  request: GitRequest,
  incoming: Incoming,
): Promise<{ reply: Reply; repository?: Repository }> {
  const viewer = authenticateGit(world.tokens, incoming.headers.authorization);
  const fullName = request.fullName.toLowerCase();
  const repository = world.repositories.get(fullName);
  const isOpen = repository !== undefined && !repository.options.private;
  if (!viewer || (viewer.kind === 'anonymous' && (request.isPush || !isOpen))) {
    return {
      reply: {
        status: 401,
        headers: { 'www-authenticate': 'Basic realm="GitHub"' },
        body: Buffer.from('Authentication failed.'),
      },
    };
  }
  const permission = viewer.permission(fullName);
  if (!repository || (!isOpen && permission === 'none')) {
    return { reply: text(404, 'Repository not found.') };
  }
  if (request.isPush && permission !== 'write') {
    return {
      reply: text(
        403,
        `Permission to ${repository.fullName}.git denied to ${viewer.account.login}.`,
      ),
    };
  }
  const reply = await httpBackend(
    repository.gitDir,
    request.pathInfo,
    incoming,
    viewer.account.login,
  );
  return { reply, repository: request.isPush ? repository : undefined };
}

function text(status: number, message: string): Reply {
  return {
    status,
    headers: { 'content-type': 'text/plain' },
    body: Buffer.from(message),
  };
}

import { createHash } from 'node:crypto';
import { checkRequest } from '../contract/RestContract';
import { appHandlers } from '../routes/apps';
import { blobHandlers } from '../routes/blobs';
import { checkHandlers } from '../routes/checks';
import { contentHandlers } from '../routes/contents';
import { gitCommitHandlers } from '../routes/gitCommits';
import { historyHandlers } from '../routes/history';
import { issueHandlers } from '../routes/issues';
import { mergeHandlers } from '../routes/merge';
import { pullHandlers } from '../routes/pulls';
import { refHandlers } from '../routes/refs';
import { repositoryHandlers } from '../routes/repositories';
import { treeHandlers } from '../routes/trees';
import { userHandlers } from '../routes/users';
import type { Viewer } from '../state/accounts';
import type { Repository } from '../state/Repository';
import { ApiError, notFound } from './ApiError';
import { authenticate } from './authenticate';
import type { Context, Handlers, World } from './context';
import type { Incoming, Reply } from './messages';
import type { Match } from './Router';

const ALL: Handlers[] = [
  appHandlers,
  blobHandlers,
  checkHandlers,
  contentHandlers,
  gitCommitHandlers,
  historyHandlers,
  issueHandlers,
  mergeHandlers,
  pullHandlers,
  refHandlers,
  repositoryHandlers,
  treeHandlers,
  userHandlers,
];

const PLAIN: NonNullable<Handlers['plain']> = Object.assign(
  {},
  ...ALL.map(({ plain }) => plain),
);
const READS: NonNullable<Handlers['reads']> = Object.assign(
  {},
  ...ALL.map(({ reads }) => reads),
);
const WRITES: NonNullable<Handlers['writes']> = Object.assign(
  {},
  ...ALL.map(({ writes }) => writes),
);

export interface RestAnswer {
  reply: Reply;
  /** What was wrong with the request or with our own answer to it. */
  violation?: string;
  /** The repository that a write may have changed. */
  written?: Repository;
}

/** One REST request, from who sends it to the headers of the answer. */
export async function answerRest(
  world: World,
  match: Match,
  incoming: Incoming,
  stale: boolean,
): Promise<RestAnswer> {
  const isCounted = match.id !== 'rate-limit/get';
  let viewer: Viewer | undefined;
  const answer = async (): Promise<RestAnswer> => {
    if (!incoming.headers['user-agent']) {
      throw new ApiError(
        403,
        'Request forbidden by administrative rules. Please make sure your request has a User-Agent header.',
      );
    }
    viewer = authenticate(world.tokens, incoming.headers.authorization);
    if (isCounted && !world.rateLimit.use(viewer.account.id)) {
      throw new ApiError(
        403,
        `API rate limit exceeded for user ID ${viewer.account.id}.`,
      );
    }
    return await answerAs(world, match, incoming, viewer, stale);
  };
  const answered = await answer().catch(error => {
    if (!(error instanceof ApiError)) throw error;
    return { reply: error.reply };
  });
  const reply = conditional(incoming, answered.reply);
  if (viewer && isCounted && reply.status === 304) {
    world.rateLimit.giveBack(viewer.account.id);
  }
  return {
    ...answered,
    reply: {
      ...reply,
      headers: {
        ...(viewer ? world.rateLimit.headers(viewer.account.id) : {}),
        ...reply.headers,
      },
    },
  };
}

async function answerAs(
  world: World,
  match: Match,
  incoming: Incoming,
  viewer: Viewer,
  stale: boolean,
): Promise<RestAnswer> {
  const { method, query } = incoming;
  const body = readBody(incoming);
  const contract = await checkRequest(match.id, {
    method,
    target: `${match.path}${query.size > 0 ? `?${query}` : ''}`,
    body,
    ignoresUnknownKeys: world.ignoresUnknownKeys,
  });
  if (contract.problem !== undefined) {
    return {
      violation: contract.problem,
      reply: new ApiError(422, `Invalid request.\n\n${contract.problem}`).reply,
    };
  }
  const context = {
    world,
    viewer,
    params: match.params,
    query,
    body: body ?? {},
  };
  const { reply, written } = await handle(match, context, stale);
  const problem =
    reply.body === undefined
      ? undefined
      : contract.checkResponse(reply.status, reply.body);
  if (problem === undefined) return { reply, written };
  return {
    written,
    violation: `This server's own answer: ${problem}`,
    reply: new ApiError(500, `The answer is not GitHub's: ${problem}`).reply,
  };
}

async function handle(
  { id, params }: Match,
  context: Context,
  stale: boolean,
): Promise<{ reply: Reply; written?: Repository }> {
  const { world, viewer } = context;
  const plain = PLAIN[id];
  if (plain) {
    if (viewer.kind === 'anonymous' && id !== 'rate-limit/get') {
      throw new ApiError(401, 'Requires authentication');
    }
    return { reply: await plain(context) };
  }
  const repository = world.repositories.get(
    `${params.owner}/${params.repo}`.toLowerCase(),
  );
  const permission = viewer.permission(
    `${params.owner}/${params.repo}`.toLowerCase(),
  );
  // What one may not see is not there.
  if (!repository || (repository.options.private && permission === 'none')) {
    throw notFound();
  }
  const read = READS[id];
  if (read) {
    const view = repository.view(stale);
    return { reply: await read({ ...context, repository, view }) };
  }
  const write = WRITES[id];
  if (!write) throw new Error(`No handler for ${id}`);
  if (viewer.kind === 'anonymous') {
    throw new ApiError(401, 'Requires authentication');
  }
  if (permission !== 'write') {
    throw new ApiError(
      403,
      `Resource not accessible by ${
        viewer.kind === 'user' ? 'personal access token' : 'integration'
      }`,
    );
  }
  const view = repository.view();
  const reply = await write({ ...context, repository, view });
  return { reply, written: repository };
}

function readBody({ body }: Incoming): unknown {
  if (body.length === 0) return undefined;
  try {
    return JSON.parse(body.toString());
  } catch {
    throw new ApiError(400, 'Problems parsing JSON');
  }
}

/** A reader that has this answer already gets nothing. */
function conditional(incoming: Incoming, reply: Reply): Reply {
  if (incoming.method !== 'GET' || reply.status !== 200) return reply;
  const hash = createHash('sha256').update(JSON.stringify(reply.body));
  const etag = `W/"${hash.digest('hex')}"`;
  const known = incoming.headers['if-none-match']?.split(/\s*,\s*/) ?? [];
  const headers = { ...reply.headers, etag };
  return known.some(tag => tag.replace(/^W\//, '') === etag.slice(2))
    ? { status: 304, headers }
    : { ...reply, headers };
}

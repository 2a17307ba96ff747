import type { GraphQLError } from 'graphql';
import { graphql, Source } from 'graphql';
import { ApiError } from '../server/ApiError';
import { authenticate } from '../server/authenticate';
import type { World } from '../server/context';
import type { Incoming, Reply } from '../server/messages';
import type { Viewer } from '../state/accounts';
import type { Repository } from '../state/Repository';
import { graphqlError } from './errors';
import type { AutoMergeInput, UpdateRefsInput } from './mutations';
import { enableAutoMerge, updateRefs } from './mutations';
import {
  findRepository,
  nodeObject,
  repositoryObject,
  userObject,
} from './objects';
import { githubSchema } from './schema';

export interface GraphqlAnswer {
  reply: Reply;
  /** What in the request does not fit GitHub's schema. */
  violation?: string;
  written: Set<Repository>;
}

/** One GraphQL request: 200 also for errors, as at GitHub. */
export async function answerGraphql(
  world: World,
  incoming: Incoming,
): Promise<GraphqlAnswer> {
  const written = new Set<Repository>();
  try {
    const viewer = authenticate(world.tokens, incoming.headers.authorization);
    if (viewer.kind === 'anonymous') {
      throw new ApiError(
        401,
        'This endpoint requires you to be authenticated.',
      );
    }
    const { query, variables } = JSON.parse(incoming.body.toString()) as {
      query: string;
      variables?: Record<string, unknown>;
    };
    const { data, errors } = await graphql({
      schema: githubSchema(),
      source: new Source(query, 'request'),
      variableValues: variables,
      rootValue: rootOf(world, viewer, written),
    });
    // Without a type of its own an error is the schema's, or a fault of ours.
    const foreign = errors?.filter(({ extensions }) => !extensions.type) ?? [];
    return {
      written,
      violation: foreign.map(({ message }) => message).join('; ') || undefined,
      reply: {
        status: 200,
        body: {
          ...(data === undefined ? {} : { data }),
          ...(errors ? { errors: errors.map(errorJson) } : {}),
        },
      },
    };
  } catch (error) {
    if (!(error instanceof ApiError)) throw error;
    return { reply: error.reply, written };
  }
}

function errorJson({ message, path, locations, extensions }: GraphQLError) {
  return {
    ...(extensions.type ? { type: extensions.type } : {}),
    ...(path ? { path } : {}),
    locations,
    message,
  };
}

function rootOf(world: World, viewer: Viewer, written: Set<Repository>) {
  return {
    id: '',
    viewer: () => userObject(viewer.account),
    rateLimit: () => {
      const { limit, used, remaining, reset } = world.rateLimit.state(
        viewer.account.id,
      );
      const resetAt = new Date(reset * 1000).toISOString();
      return { limit, used, remaining, resetAt, cost: 1 };
    },
    node: ({ id }: { id: string }) => nodeObject(world, viewer, id),
    repository: ({ owner, name }: { owner: string; name: string }) => {
      const fullName = `${owner}/${name}`;
      const repository = findRepository(
        world,
        viewer,
        candidate =>
          candidate.fullName.toLowerCase() === fullName.toLowerCase(),
      );
      if (repository) return repositoryObject(world, repository);
      throw graphqlError(
        'NOT_FOUND',
        `Could not resolve to a Repository with the name '${fullName}'.`,
      );
    },
    updateRefs: async ({ input }: { input: UpdateRefsInput }) => {
      written.add(await updateRefs(world, viewer, input));
      return { clientMutationId: input.clientMutationId };
    },
    enablePullRequestAutoMerge: ({ input }: { input: AutoMergeInput }) => {
      const { repository, pull } = enableAutoMerge(world, viewer, input);
      written.add(repository);
      return {
        clientMutationId: input.clientMutationId,
        pullRequest: pull,
      };
    },
  };
}

import { commitJson } from '../representations/commit';
import { repositoryJson } from '../representations/repository';
import { ApiError } from '../server/ApiError';
import type { Handlers } from '../server/context';
import { findCommit } from './commits';
import { page } from './paging';

const HEADS = 'refs/heads/';

export const repositoryHandlers: Handlers = {
  plain: {
    'rate-limit/get': ({ world, viewer }) => {
      const core = world.rateLimit.state(viewer.account.id);
      return {
        status: 200,
        body: { resources: { core, search: core, graphql: core }, rate: core },
      };
    },
  },
  reads: {
    'repos/get': ({ world, viewer, repository }) => ({
      status: 200,
      body: repositoryJson(
        world.links,
        repository,
        viewer.permission(repository.fullName.toLowerCase()),
      ),
    }),
    'repos/list-branches': async context => {
      const { world, repository, view } = context;
      const api = world.links.repositoryApi(repository);
      const branches = [...(await view.refs())].filter(([ref]) =>
        ref.startsWith(HEADS),
      );
      const { items, headers } = page(context, branches, `${api}/branches`);
      return {
        status: 200,
        headers,
        body: items.map(([ref, sha]) => ({
          name: ref.slice(HEADS.length),
          commit: { sha, url: `${api}/commits/${sha}` },
          protected: repository.protectedBranches.has(ref.slice(HEADS.length)),
        })),
      };
    },
    'repos/get-branch': async ({ world, repository, view, params }) => {
      const { branch } = params;
      const sha = await view.ref(HEADS + branch);
      const found = sha ? await findCommit(repository, sha) : undefined;
      if (!found) throw new ApiError(404, 'Branch not found');
      const isProtected = repository.protectedBranches.has(branch);
      const url = `${world.links.repositoryApi(
        repository,
      )}/branches/${encodeURIComponent(branch)}`;
      return {
        status: 200,
        body: {
          name: branch,
          commit: commitJson(world.links, repository, found.sha, found.commit),
          _links: {
            self: url,
            html: `${world.links.repositoryWeb(repository)}/tree/${branch}`,
          },
          protected: isProtected,
          protection: { enabled: isProtected },
          protection_url: `${url}/protection`,
        },
      };
    },
  },
};

import { accountJson } from '../representations/account';
import { timestamp } from '../representations/links';
import { ApiError } from '../server/ApiError';
import type { Handlers } from '../server/context';

export const userHandlers: Handlers = {
  plain: {
    'users/get-authenticated': ({ world, viewer }) => {
      if (viewer.kind !== 'user') {
        throw new ApiError(403, 'Resource not accessible by integration');
      }
      const since = timestamp(new Date(0));
      return {
        status: 200,
        body: {
          ...accountJson(world.links, viewer.account),
          name: viewer.account.name,
          email: null,
          bio: null,
          blog: null,
          company: null,
          hireable: null,
          location: null,
          followers: 0,
          following: 0,
          public_gists: 0,
          public_repos: 0,
          created_at: since,
          updated_at: since,
        },
      };
    },
  },
};

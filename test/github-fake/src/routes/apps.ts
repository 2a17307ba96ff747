import { accountJson } from '../representations/account';
import { timestamp } from '../representations/links';
import { repositoryJson } from '../representations/repository';
import { ApiError, notFound, validationFailed } from '../server/ApiError';
import type { Context, Handlers, World } from '../server/context';
import type { Installation } from '../state/App';
import type { Repository } from '../state/Repository';
import { page } from './paging';

const PERMISSIONS = {
  contents: 'write',
  metadata: 'read',
  pull_requests: 'write',
};

function installationJson({ links, app }: World, installation: Installation) {
  const { id, account } = installation;
  const since = timestamp(new Date(0));
  return {
    id,
    account: accountJson(links, account),
    app_id: app.id,
    app_slug: app.slug,
    target_id: account.id,
    target_type: 'Organization',
    repository_selection: 'all',
    permissions: PERMISSIONS,
    events: ['pull_request', 'push'],
    single_file_name: null,
    access_tokens_url: `${links.api}/app/installations/${id}/access_tokens`,
    repositories_url: `${links.api}/installation/repositories`,
    html_url: `${links.web}/organizations/${account.login}/settings/installations/${id}`,
    created_at: since,
    updated_at: since,
    suspended_by: null,
    suspended_at: null,
  };
}

function requireApp({ viewer }: Context) {
  if (viewer.kind !== 'app') {
    throw new ApiError(401, 'A JSON web token could not be decoded');
  }
}

function repositoriesOf(world: World, installation: Installation) {
  return [...world.repositories.values()].filter(
    ({ owner }) => owner === installation.account,
  );
}

/** Names of the repositories a token is asked for; undefined for all of them. */
function chosen(
  all: Repository[],
  { repositories, repository_ids: ids }: NewToken,
): Repository[] | undefined {
  if (!repositories && !ids) return undefined;
  const found = all.filter(
    ({ name, id }) => repositories?.includes(name) || ids?.includes(id),
  );
  if (found.length < (repositories?.length ?? 0) + (ids?.length ?? 0)) {
    throw validationFailed({
      resource: 'Installation',
      code: 'invalid',
      field: 'repositories',
    });
  }
  return found;
}

interface NewToken {
  repositories?: string[];
  repository_ids?: number[];
  permissions?: Record<string, string>;
}

export const appHandlers: Handlers = {
  plain: {
    'apps/list-installations': context => {
      requireApp(context);
      const { world } = context;
      const installations = world.app.installations(
        world.repositories.values(),
      );
      const url = `${world.links.api}/app/installations`;
      const { items, headers } = page(context, installations, url);
      return {
        status: 200,
        headers,
        body: items.map(item => installationJson(world, item)),
      };
    },
    'apps/create-installation-access-token': context => {
      requireApp(context);
      const { world, params } = context;
      const request = context.body as NewToken;
      const installation = world.app
        .installations(world.repositories.values())
        .find(({ id }) => String(id) === params.installation_id);
      if (!installation) throw notFound();
      const all = repositoriesOf(world, installation);
      const some = chosen(all, request);
      const token = world.tokens.createInstallationToken(
        installation.account.login,
        some?.map(({ fullName }) => fullName),
      );
      return {
        status: 201,
        body: {
          token: token.token,
          expires_at: timestamp(token.expiresAt),
          permissions: request.permissions ?? PERMISSIONS,
          repository_selection: some ? 'selected' : 'all',
          ...(some
            ? {
                repositories: some.map(repository =>
                  repositoryJson(world.links, repository, 'write'),
                ),
              }
            : {}),
        },
      };
    },
    'apps/list-repos-accessible-to-installation': context => {
      const { world, viewer } = context;
      if (viewer.kind !== 'installation') {
        throw new ApiError(
          403,
          'You must authenticate with an installation token',
        );
      }
      const repositories = [...world.repositories.values()].filter(
        ({ fullName }) => viewer.permission(fullName.toLowerCase()) !== 'none',
      );
      const url = `${world.links.api}/installation/repositories`;
      const { items, headers } = page(context, repositories, url);
      return {
        status: 200,
        headers,
        body: {
          total_count: repositories.length,
          repositories: items.map(repository =>
            repositoryJson(world.links, repository, 'write'),
          ),
        },
      };
    },
    'apps/get-repo-installation': context => {
      requireApp(context);
      const { world, params } = context;
      const repository = world.repositories.get(
        `${params.owner}/${params.repo}`.toLowerCase(),
      );
      const installation = world.app
        .installations(world.repositories.values())
        .find(({ account }) => account === repository?.owner);
      if (!installation) throw notFound();
      return { status: 200, body: installationJson(world, installation) };
    },
  },
};

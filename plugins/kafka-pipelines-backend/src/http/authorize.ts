import {
  BackstageCredentials,
  BackstageServicePrincipal,
  BackstageUserPrincipal,
  HttpAuthService,
  PermissionsService,
} from '@backstage/backend-plugin-api';
import { NotAllowedError } from '@backstage/errors';
import {
  AuthorizeResult,
  BasicPermission,
} from '@backstage/plugin-permission-common';
import { Request } from 'express';

/** Credentials of a user or of another plugin. */
export type SenderCredentials = BackstageCredentials<
  BackstageUserPrincipal | BackstageServicePrincipal
>;

/** Tells who sends a request and whether they may. */
export type Authorize = (
  request: Request,
  permission: BasicPermission,
) => Promise<SenderCredentials>;

/**
 * Every route starts with this, before it reads anything.
 *
 * @returns a function that throws AuthenticationError for an unknown sender
 *   and NotAllowedError, naming the permission, for one who may not.
 */
export function createAuthorize(options: {
  httpAuth: HttpAuthService;
  permissions: PermissionsService;
}): Authorize {
  const { httpAuth, permissions } = options;
  return async (request, permission) => {
    const credentials = await httpAuth.credentials(request, {
      allow: ['user', 'service'],
    });
    const [decision] = await permissions.authorize([{ permission }], {
      credentials,
    });
    if (decision.result !== AuthorizeResult.ALLOW) {
      throw new NotAllowedError(
        `This needs the permission ${permission.name}, which you do not have`,
      );
    }
    return credentials;
  };
}

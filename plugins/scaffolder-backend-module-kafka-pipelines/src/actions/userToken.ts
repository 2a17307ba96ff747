import type { Config } from '@backstage/config';
import { InputError } from '@backstage/errors';

/**
 * The token of who started the task, where Backstage is told to write to
 * source control with nothing else.
 *
 * @throws InputError when it is needed and not given
 */
export function userToken(
  config: Config,
  options: { repository: string; token: string | undefined },
): string | undefined {
  const { repository, token } = options;
  const isNeeded =
    config.getOptionalBoolean('scaffolder.requireScmUserCredentials') &&
    // Git servers are signed in to with what the repository's config says.
    config.has(`kafkaPipelines.repositories.${repository}.github`);
  if (isNeeded && !token) {
    throw new InputError(
      `Repository ${repository} is written to with the token of who asks, because scaffolder.requireScmUserCredentials is set, and the template gives none: it has to pass the input token, such as \${{ secrets.USER_OAUTH_TOKEN }}.`,
    );
  }
  return token || undefined;
}

import type { Config } from '@backstage/config';
import { InputError } from '@backstage/errors';
import { assertKeys } from '../configKeys';
import { parseGithubAddress, type GithubAddress } from './githubAddress';

/** `github` of one repository. @public */
export interface GithubPlace extends GithubAddress {
  /** Whether to stay below the number of writes that GitHub allows in a minute and in an hour. */
  paceWrites: boolean;
}

/**
 * Reads `github` of one repository. Tokens and apps stand in `integrations`,
 * for all of Backstage.
 *
 * @throws InputError that names the config key.
 */
export function readGithubPlace(config: Config, key: string): GithubPlace {
  assertKeys(config, key, ['url', 'paceWrites']);
  const address = parseGithubAddress(config.getString('url'));
  if (!address) {
    throw new InputError(
      `${key}.url must be the address of a repository, https://host/owner/repository, without user or password`,
    );
  }
  return {
    ...address,
    paceWrites:
      config.getOptionalBoolean('paceWrites') ?? limitsWrites(address.host),
  };
}

/** GitHub's own hosts do; an Enterprise Server has no limits unless its administrator sets them. */
function limitsWrites(host: string): boolean {
  return host === 'github.com' || host.endsWith('.ghe.com');
}

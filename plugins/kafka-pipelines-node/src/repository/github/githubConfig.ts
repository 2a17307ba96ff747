import type { Config } from '@backstage/config';
import { InputError } from '@backstage/errors';
import { assertKeys } from '../configKeys';
import { parseGithubAddress, type GithubAddress } from './githubAddress';

/**
 * Reads `github` of one repository. Tokens and apps stand in `integrations`,
 * for all of Backstage.
 *
 * @throws InputError that names the config key.
 */
export function readGithubAddress(config: Config, key: string): GithubAddress {
  assertKeys(config, key, ['url']);
  const address = parseGithubAddress(config.getString('url'));
  if (!address) {
    throw new InputError(
      `${key}.url must be the address of a repository, https://host/owner/repository, without user or password`,
    );
  }
  return address;
}

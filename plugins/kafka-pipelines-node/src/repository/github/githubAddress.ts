/** A repository of a GitHub server. @public */
export interface GithubAddress {
  /** With the port, where the address has one. */
  host: string;
  owner: string;
  repo: string;
}

/**
 * Owner and repository become part of the paths of API calls, where `..` would
 * lead out of `/repos`: octokit encodes slashes but no dots.
 */
const NAME = /^(?!\.{1,2}$)[A-Za-z0-9._-]{1,100}$/;

/**
 * Reads the web address of a repository.
 *
 * @returns undefined when it is not `https://<host>/<owner>/<repository>`. A
 * user or password, a query and anything behind the repository are no part of
 * that.
 * @public
 */
export function parseGithubAddress(url: string): GithubAddress | undefined {
  const [, host, owner, repo] =
    /^https:\/\/([A-Za-z0-9.-]+(?::[0-9]+)?)\/([^/?#]+)\/([^/?#]+?)(?:\.git)?\/?$/.exec(
      url,
    ) ?? [];
  if (host === undefined || !NAME.test(owner) || !NAME.test(repo)) {
    return undefined;
  }
  return { host: host.toLowerCase(), owner, repo };
}

import { NotFoundError, ServiceUnavailableError } from '@backstage/errors';
import { GitError } from './runGit';

const MAX_TEXT = 500;

/** What git and the server said, in one line: without progress, hints and control characters. */
export function saidBy(stderr: string): string {
  const said = stderr
    .split(/[\r\n]+/)
    .map(line => line.replace(/\p{C}/gu, ' ').trim())
    .filter(
      line => line !== '' && !/^(hint|To |warning: redirecting)/.test(line),
    )
    .join(' ');
  return said.length > MAX_TEXT ? `${said.slice(0, MAX_TEXT)}…` : said;
}

/** Whether the server knows who asks, and says no. */
export function isForbidden(error: GitError): boolean {
  return /returned error: 403/.test(error.stderr);
}

/** Whether another attempt at once is worth it: not where the server asks for less. */
export function isWorthRepeating(error: GitError): boolean {
  return !isForbidden(error) && !isUnauthorized(error) && !isLimited(error);
}

/** Whether the server sends what its branches are at, and nothing else. */
export function isUnadvertised({ stderr }: GitError): boolean {
  return /unadvertised object|not our ref/.test(stderr);
}

function isUnauthorized({ stderr }: GitError): boolean {
  return /Authentication failed|could not read (Username|Password)|terminal prompts disabled|returned error: 401|Permission denied \(/.test(
    stderr,
  );
}

function isLimited({ stderr }: GitError): boolean {
  return /returned error: 429/.test(stderr);
}

/** An error that says which repository could not be reached, why, and what to do about it. */
export function remoteFailure(name: string, error: GitError): Error {
  const what = `GitOps repository "${name}"`;
  const key = `kafkaPipelines.repositories.${name}.git`;
  const said = `(${saidBy(error.stderr)})`;
  if (isUnauthorized(error)) {
    return new ServiceUnavailableError(
      `${what}: the server does not accept the credentials of ${key}.auth ${said}`,
    );
  }
  if (isForbidden(error)) {
    return new ServiceUnavailableError(
      `${what}: the user of ${key}.auth may not do this ${said}`,
    );
  }
  if (isLimited(error)) {
    return new ServiceUnavailableError(
      `${what}: the server asks for fewer requests ${said}`,
    );
  }
  if (
    /^fatal: repository .* not found|returned error: 404/m.test(error.stderr)
  ) {
    return new NotFoundError(
      `${what}: the server has no repository at the address of ${key}.url, or hides it from the user of ${key}.auth ${said}`,
    );
  }
  if (/returned error: 30\d/.test(error.stderr)) {
    return new ServiceUnavailableError(
      `${what}: the server points to another address, which is not followed; write that one into ${key}.url ${said}`,
    );
  }
  if (/Host key verification failed/.test(error.stderr)) {
    return new ServiceUnavailableError(
      `${what}: the server's key is not in ${key}.auth.knownHostsFile ${said}`,
    );
  }
  return new ServiceUnavailableError(
    `${what}: the server does not answer as it should ${said}`,
  );
}

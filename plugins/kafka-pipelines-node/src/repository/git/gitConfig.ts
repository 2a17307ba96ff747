import { resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Config } from '@backstage/config';
import { InputError } from '@backstage/errors';
import { assertKeys } from '../configKeys';

/** Where a git repository is. @public */
export type GitPlace = LocalGitPlace | RemoteGitPlace;

/** A bare repository on this machine. @public */
export interface LocalGitPlace {
  /** Absolute path. */
  path: string;
}

/** A repository on a git server. @public */
export interface RemoteGitPlace {
  /** `https:` or `ssh:`, without a password. */
  url: string;
  auth?: GitPasswordAuth | GitTokenAuth | GitKeyAuth;
}

/** How git signs in by https. @public */
export interface GitPasswordAuth {
  username: string;
  /** Or a token. */
  password: string;
}

/** How git signs in by https at servers that take tokens without a name (`Authorization: Bearer`). @public */
export interface GitTokenAuth {
  token: string;
}

/** How git signs in by ssh. @public */
export interface GitKeyAuth {
  /** Absolute paths. */
  privateKeyFile: string;
  knownHostsFile: string;
}

/**
 * Reads `git` of one repository.
 *
 * @throws InputError that names the config key and repeats no address, as that
 * may hold a password.
 */
export function readGitPlace(
  config: Config,
  key: string,
  cwd: string,
): GitPlace {
  assertKeys(config, key, ['url', 'auth']);
  const url = config.getString('url');
  const scheme = /^([a-z][a-z0-9+.-]+):/i.exec(url)?.[1].toLowerCase();
  if (scheme === 'https' || scheme === 'ssh') {
    assertRemoteAddress(url, scheme, `${key}.url`);
    return { url, auth: readAuth(config, key, { scheme, cwd }) };
  }
  if (
    scheme === undefined ? /^[^/\\]*@[^/\\]*:/.test(url) : scheme !== 'file'
  ) {
    throw new InputError(
      `${key}.url is a remote address${
        scheme ? ` (${scheme}:)` : ''
      } of a kind that is not supported; write https://host/path or ssh://user@host/path`,
    );
  }
  if (config.has('auth')) {
    throw new InputError(
      `${key}.auth has no meaning for a repository on this machine; remove it`,
    );
  }
  return { path: localPath(url, scheme, { key: `${key}.url`, cwd }) };
}

function localPath(
  url: string,
  scheme: string | undefined,
  { key, cwd }: { key: string; cwd: string },
): string {
  if (scheme === undefined) return resolve(cwd, notEmpty(url, key));
  const rest = url.slice('file:'.length);
  if (!rest.startsWith('//')) return resolve(cwd, notEmpty(rest, key));
  try {
    return fileURLToPath(url);
  } catch {
    throw new InputError(
      `${key} is not a file address of this machine; write file:///absolute/path or file:relative/path`,
    );
  }
}

function notEmpty(text: string, key: string): string {
  if (text.trim() === '') throw new InputError(`${key} is empty`);
  return text;
}

/** Whatever is in the address is in the arguments of git, for every process to see. */
function assertRemoteAddress(url: string, scheme: string, key: string) {
  let address: URL;
  try {
    address = new URL(url);
  } catch {
    throw new InputError(`${key} is not a valid address`);
  }
  const { username, password, hostname, pathname, search, hash } = address;
  if (password !== '' || (scheme === 'https' && username !== '')) {
    throw new InputError(
      `${key} holds a user or a password, which others may see; write them in auth`,
    );
  }
  const isWhole = hostname !== '' && pathname.length > 1;
  if (!isWhole || search || hash || /[\s\p{Cc}]/u.test(url)) {
    throw new InputError(
      `${key} must be ${
        scheme === 'https' ? 'https://host/path' : 'ssh://user@host/path'
      }`,
    );
  }
  // ssh would take them for options
  if (hostname.startsWith('-') || username.startsWith('-')) {
    throw new InputError(`${key} has a user or a host that starts with a dash`);
  }
}

function readAuth(
  config: Config,
  key: string,
  { scheme, cwd }: { scheme: 'https' | 'ssh'; cwd: string },
): RemoteGitPlace['auth'] {
  const auth = config.getOptionalConfig('auth');
  if (!auth) return undefined;
  const required = (name: string) => {
    const value = notEmpty(auth.getString(name), `${key}.auth.${name}`);
    if (/[\r\n\0]/.test(value)) {
      throw new InputError(`${key}.auth.${name} must be one line`);
    }
    return value;
  };
  if (scheme === 'https') {
    assertKeys(auth, `${key}.auth`, ['username', 'password', 'token']);
    if (auth.has('token')) {
      assertKeys(auth, `${key}.auth`, ['token']);
      return { token: required('token') };
    }
    return { username: required('username'), password: required('password') };
  }
  assertKeys(auth, `${key}.auth`, ['privateKeyFile', 'knownHostsFile']);
  return {
    privateKeyFile: resolve(cwd, required('privateKeyFile')),
    knownHostsFile: resolve(cwd, required('knownHostsFile')),
  };
}

/** Somebody who owns, writes or reads. */
export interface Account {
  login: string;
  id: number;
  type: 'User' | 'Bot' | 'Organization';
  /** What commits say when the request names nobody. */
  name: string;
  email: string;
}

export type Permission = 'none' | 'read' | 'write';

/** Who sends a request. */
export interface Viewer {
  kind: 'user' | 'installation' | 'app' | 'anonymous';
  account: Account;
  /** What this token may do with a repository, by its full name in lower case. */
  permission(fullName: string): Permission;
}

/** Accounts by name; GitHub ignores the case of names. */
export class Accounts {
  readonly #byLogin = new Map<string, Account>();

  get(login: string, type: Account['type'] = 'User'): Account {
    const key = login.toLowerCase();
    const known = this.#byLogin.get(key);
    if (known) return known;
    const id = 1001 + this.#byLogin.size;
    const account: Account = {
      login,
      id,
      type,
      name: login,
      email: `${id}+${login}@users.noreply.github.com`,
    };
    this.#byLogin.set(key, account);
    return account;
  }
}

/** What GitHub signs and merges is committed by this name. */
export const GITHUB_COMMITTER = {
  name: 'GitHub',
  email: 'noreply@github.com',
};

import { randomBytes } from 'node:crypto';
import type { Account, Accounts, Permission, Viewer } from './accounts';

/** A token of a person or of a machine user. */
export interface TokenOptions {
  login: string;
  /** For every repository, or by full name. Default: `write`. */
  permission?: Permission | Record<string, Permission>;
  /** Of an app's installation, such as a workflow's own token: its login is the app's then. */
  isApp?: boolean;
}

export interface InstallationToken {
  token: string;
  expiresAt: Date;
  owner: string;
  /** Full names in lower case; undefined for all of the owner's. */
  repositories: string[] | undefined;
}

const HOUR = 60 * 60 * 1000;

/** Who a token belongs to, and what it may do. */
export class Tokens {
  readonly #accounts: Accounts;
  readonly #bot: Account;
  readonly #users = new Map<string, TokenOptions>();
  readonly #installations = new Map<string, InstallationToken>();

  constructor(accounts: Accounts, appSlug: string) {
    this.#accounts = accounts;
    this.#bot = accounts.get(`${appSlug}[bot]`, 'Bot');
  }

  add(token: string, options: TokenOptions) {
    this.#users.set(token, options);
  }

  createInstallationToken(
    owner: string,
    repositories?: string[],
  ): InstallationToken {
    const created: InstallationToken = {
      token: `ghs_${randomBytes(18).toString('hex')}`,
      expiresAt: new Date(Date.now() + HOUR),
      owner: owner.toLowerCase(),
      repositories: repositories?.map(name => name.toLowerCase()),
    };
    this.#installations.set(created.token, created);
    return created;
  }

  /** @returns undefined for a token nobody has, or one that is over */
  viewer(token: string): Viewer | undefined {
    const user = this.#users.get(token);
    if (user) {
      const { permission = 'write' } = user;
      const byName = typeof permission === 'string' ? {} : lower(permission);
      return {
        kind: user.isApp ? 'installation' : 'user',
        account: this.#accounts.get(user.login, user.isApp ? 'Bot' : 'User'),
        permission: fullName =>
          typeof permission === 'string'
            ? permission
            : byName[fullName] ?? 'none',
      };
    }
    const installation = this.#installations.get(token);
    if (!installation || installation.expiresAt.getTime() < Date.now()) {
      return undefined;
    }
    const { owner, repositories } = installation;
    const may = (fullName: string) =>
      repositories?.includes(fullName) ?? fullName.startsWith(`${owner}/`);
    return {
      kind: 'installation',
      account: this.#bot,
      permission: fullName => (may(fullName) ? 'write' : 'none'),
    };
  }

  /** A signed token of the app itself; its signature is not looked at. */
  appViewer(): Viewer {
    return { kind: 'app', account: this.#bot, permission: () => 'none' };
  }

  anonymous(): Viewer {
    return {
      kind: 'anonymous',
      account: this.#accounts.get('anonymous'),
      permission: () => 'none',
    };
  }
}

function lower(map: Record<string, Permission>): Record<string, Permission> {
  return Object.fromEntries(
    Object.entries(map).map(([name, value]) => [name.toLowerCase(), value]),
  );
}

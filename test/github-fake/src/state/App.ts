import type { Account, Accounts } from './accounts';
import type { Repository } from './Repository';

export interface AppOptions {
  id?: number;
  slug?: string;
  /** Owners that have it installed; default: every owner of a repository. */
  installedFor?: string[];
}

export interface Installation {
  id: number;
  account: Account;
}

/** The GitHub App of the server and where it is installed. */
export class App {
  readonly id: number;
  readonly slug: string;
  readonly #accounts: Accounts;
  readonly #installedFor: Set<string> | undefined;

  constructor(accounts: Accounts, options: AppOptions = {}) {
    this.id = options.id ?? 1;
    this.slug = options.slug ?? 'kafka-pipelines';
    this.#accounts = accounts;
    this.#installedFor = options.installedFor && new Set(options.installedFor);
  }

  installations(repositories: Iterable<Repository>): Installation[] {
    const owners = new Set([...repositories].map(({ owner }) => owner.login));
    return [...(this.#installedFor ?? owners)].map(login => {
      const account = this.#accounts.get(login, 'Organization');
      return { id: 50_000 + account.id, account };
    });
  }
}

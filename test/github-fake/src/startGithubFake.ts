import { randomBytes } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Call, Faults } from './faults/Faults';
import { Links } from './representations/links';
import type { Limits, World } from './server/context';
import type { Violation } from './server/GithubServer';
import { GithubServer } from './server/GithubServer';
import { RateLimit } from './server/RateLimit';
import { Accounts } from './state/accounts';
import type { AppOptions } from './state/App';
import { App } from './state/App';
import type { RepositoryOptions } from './state/Repository';
import { Repository } from './state/Repository';
import type { TokenOptions } from './state/Tokens';
import { Tokens } from './state/Tokens';
import type { WebhookOptions } from './webhooks/Webhooks';
import { Webhooks } from './webhooks/Webhooks';

export interface GithubFakeOptions {
  /** Default: a free one. */
  port?: number;
  /** `/api/v3` as an Enterprise server has it, or nothing as at github.com. */
  apiPath?: '/api/v3' | '';
  repositories?: RepositoryOptions[];
  /** Whose a token is, and what it may do. One that may do all is always there. */
  tokens?: Record<string, TokenOptions>;
  app?: AppOptions;
  webhook?: WebhookOptions;
  /** Requests an hour. */
  rateLimit?: number;
  limits?: Partial<Limits>;
  /**
   * Takes requests with keys that GitHub does not know, as GitHub does: for
   * clients of others. Without it they are violations.
   */
  ignoresUnknownKeys?: boolean;
}

export interface GithubFake {
  /** Of the web pages. */
  url: string;
  apiUrl: string;
  /** Clone address of a repository. */
  gitUrl(path: string): string;
  /** A token that may write to every repository. */
  token: string;
  /** Every request since the start, oldest first; may be emptied. */
  calls: Call[];
  faults: Faults;
  /** Requests that do not fit GitHub's descriptions. */
  violations: Violation[];
  webhooks: Webhooks;
  repository(path: string): Repository;
  addRepository(options: RepositoryOptions): Promise<Repository>;
  removeRepository(path: string): Promise<void>;
  addToken(token: string, options: TokenOptions): void;
  /** @throws Error when a request did not fit GitHub's descriptions */
  close(): Promise<void>;
}

/** The last sizes that work at GitHub, by what its users report. */
const LIMITS: Limits = {
  treeEntries: 100_000,
  newTreeEntries: 250,
  newTreeBytes: 2_500_000,
};

export async function startGithubFake(
  options: GithubFakeOptions = {},
): Promise<GithubFake> {
  const { apiPath = '/api/v3' } = options;
  const folder = await mkdtemp(join(tmpdir(), 'github-fake-'));
  const accounts = new Accounts();
  const app = new App(accounts, options.app);
  const tokens = new Tokens(accounts, app.slug);
  const token = `ghp_${randomBytes(18).toString('hex')}`;
  tokens.add(token, { login: 'octocat' });
  for (const [name, of] of Object.entries(options.tokens ?? {})) {
    tokens.add(name, of);
  }
  const repositories = new Map<string, Repository>();
  const webhooks = new Webhooks(options.webhook);
  const shared = {
    accounts,
    app,
    tokens,
    repositories,
    limits: { ...LIMITS, ...options.limits },
    rateLimit: new RateLimit(options.rateLimit ?? 5000),
    ignoresUnknownKeys: options.ignoresUnknownKeys ?? false,
  };
  // Its own address is known when it listens.
  let links = new Links('', '');
  const world = (): World => ({ ...shared, links });
  const server = new GithubServer(world, webhooks, apiPath);
  const url = `http://127.0.0.1:${await server.listen(options.port ?? 0)}`;
  links = new Links(url, url + apiPath);

  let numbers = 2000;
  const addRepository = async (of: RepositoryOptions) => {
    const found = /^([A-Za-z0-9._-]+)\/([A-Za-z0-9._-]+)$/.exec(of.path);
    if (!found) throw new Error(`${of.path} is not owner/name`);
    const owner = accounts.get(found[1], 'Organization');
    const id = (numbers += 1);
    const gitDir = join(folder, `${id}.git`);
    const repository = await Repository.create(id, owner, gitDir, of);
    repositories.set(of.path.toLowerCase(), repository);
    return repository;
  };
  for (const of of options.repositories ?? []) await addRepository(of);
  const named = (path: string) => {
    const found = repositories.get(path.toLowerCase());
    if (!found) throw new Error(`There is no repository ${path}`);
    return found;
  };

  return {
    url,
    apiUrl: links.api,
    gitUrl: path => `${url}/${path}.git`,
    token,
    calls: server.calls,
    faults: server.faults,
    violations: server.violations,
    webhooks,
    repository: named,
    addRepository,
    removeRepository: async path => {
      const repository = named(path);
      repositories.delete(path.toLowerCase());
      await repository.close();
      await rm(repository.gitDir, { recursive: true, force: true });
    },
    addToken: (name, of) => tokens.add(name, of),
    async close() {
      await webhooks.settled();
      await server.close();
      await Promise.all([...repositories.values()].map(r => r.close()));
      await rm(folder, { recursive: true, force: true });
      if (server.violations.length > 0) {
        throw new Error(
          `Requests that do not fit GitHub's descriptions:\n${server.violations
            .map(
              ({ call, problem }) => `${call.method} ${call.path}: ${problem}`,
            )
            .join('\n')}`,
        );
      }
    },
  };
}

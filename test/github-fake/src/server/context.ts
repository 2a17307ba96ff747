import type { OperationId } from '../contract/operations';
import type { Links } from '../representations/links';
import type { Accounts, Viewer } from '../state/accounts';
import type { App } from '../state/App';
import type { Repository, RepositoryView } from '../state/Repository';
import type { Tokens } from '../state/Tokens';
import type { RateLimit } from './RateLimit';
import type { Reply } from './messages';

/** Sizes at which GitHub's answers change; tests make them small. */
export interface Limits {
  /** Entries of a recursive tree before it is cut. */
  treeEntries: number;
  /** Entries that one request for a new tree may have. */
  newTreeEntries: number;
  /** Bytes of content that one request for a new tree may have. */
  newTreeBytes: number;
}

/** What all requests to one server share. */
export interface World {
  links: Links;
  accounts: Accounts;
  tokens: Tokens;
  app: App;
  limits: Limits;
  rateLimit: RateLimit;
  /** Whether keys of a body that GitHub does not know are no violation. */
  ignoresUnknownKeys: boolean;
  /** By full name in lower case. */
  repositories: Map<string, Repository>;
}

export interface Context {
  world: World;
  viewer: Viewer;
  params: Record<string, string>;
  query: URLSearchParams;
  /** Checked against the description before it gets here. */
  body: unknown;
}

export interface RepositoryContext extends Context {
  repository: Repository;
  /** Reads go through here, because a fault may make them stale. */
  view: RepositoryView;
}

export type Handler = (context: Context) => Promise<Reply> | Reply;
export type RepositoryHandler = (
  context: RepositoryContext,
) => Promise<Reply> | Reply;

/** Handlers by operation; those of one repository need at least `read`. */
export interface Handlers {
  plain?: Partial<Record<OperationId, Handler>>;
  reads?: Partial<Record<OperationId, RepositoryHandler>>;
  writes?: Partial<Record<OperationId, RepositoryHandler>>;
}

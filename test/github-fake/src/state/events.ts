import type { Pull } from './pulls';

export interface RefChange {
  ref: string;
  before: string | undefined;
  after: string | undefined;
}

/** What webhooks tell. */
export type RepositoryEvent =
  | { kind: 'push'; change: RefChange }
  | {
      kind: 'pull';
      action: 'opened' | 'synchronize' | 'edited' | 'closed' | 'reopened';
      pull: Pull;
    };

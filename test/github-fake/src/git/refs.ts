import type { ObjectStore } from './ObjectStore';
import { runGit } from './runGit';

export type Refs = ReadonlyMap<string, string>;

export const NO_OBJECT = '0'.repeat(40);

/** One move of a ref; `before` is what it must be now, undefined for not there. */
export interface RefMove {
  ref: string;
  before: string | undefined;
  after: string | undefined;
}

export async function listRefs(gitDir: string): Promise<Refs> {
  const { stdout } = await runGit(
    ['for-each-ref', '--format=%(refname) %(objectname)'],
    { gitDir },
  );
  const lines = stdout.toString().split('\n').filter(Boolean);
  return new Map(lines.map(line => line.split(' ') as [string, string]));
}

export async function readRef(
  store: ObjectStore,
  ref: string,
): Promise<string | undefined> {
  return isRefName(ref) ? (await store.read(ref))?.id : undefined;
}

/**
 * Moves all refs or none, each only from what it is expected to be.
 *
 * @returns false when git refused: somebody was faster, or one name would be a
 * folder of the other
 */
export async function moveRefs(
  gitDir: string,
  moves: RefMove[],
): Promise<boolean> {
  const lines = moves.map(({ ref, before, after }) =>
    [
      'update',
      ref,
      after ?? NO_OBJECT,
      // Git takes an all-zero old value for "must not be there".
      before ?? NO_OBJECT,
    ].join(' '),
  );
  const { exitCode } = await runGit(['update-ref', '--no-deref', '--stdin'], {
    gitDir,
    input: `start\n${lines.join('\n')}\nprepare\ncommit\n`,
    accept: [1, 128],
  });
  return exitCode === 0;
}

/** Git's rules for names of refs. */
export function isRefName(ref: string): boolean {
  return (
    /^refs\/[^/]+\/[^/]/.test(ref) &&
    !/[\0-\x20\x7f~^:?*[\\]|\.\.|@\{|\/\/|[/.]$/.test(ref) &&
    ref
      .split('/')
      .every(part => !part.startsWith('.') && !part.endsWith('.lock'))
  );
}

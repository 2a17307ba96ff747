import { setTimeout as sleep } from 'node:timers/promises';
import type { GitOrigin } from './GitOrigin';
import { isContained, resolveBranch } from './gitRefs';

/** What became of a branch that was to be moved. */
export type BranchMove =
  | { kind: 'written' }
  /** Somebody was faster; head undefined where the branch is gone. */
  | { kind: 'moved'; head: string | undefined }
  | { kind: 'protected'; reason: string };

const MAX_ATTEMPTS = 3;
const PAUSE_MS = 200;

/**
 * Moves a branch, and looks at the branch where the answer does not say what
 * became of it: a commit that others went on from was written as well.
 *
 * @throws Error when nothing was written, or when that cannot be found out
 */
export async function moveBranch(
  origin: GitOrigin,
  move: { branch: string; from: string | undefined; to: string },
): Promise<BranchMove> {
  const { branch, from, to } = move;
  const { gitDir } = origin;
  for (let attempt = 1; ; attempt += 1) {
    const answer = await origin.move(branch, from, to);
    if (answer.kind === 'written') return answer;

    await origin.refresh();
    const head = await resolveBranch(branch, { gitDir });
    if (head && (await isContained(to, head, { gitDir }))) {
      return { kind: 'written' };
    }
    if (head !== from) return { kind: 'moved', head };
    if (answer.kind === 'refused') {
      return { kind: 'protected', reason: answer.reason };
    }
    if (!answer.again || attempt >= MAX_ATTEMPTS) throw answer.error;
    // Random, or those who collided once would collide again
    await sleep(attempt * PAUSE_MS * (0.5 + Math.random() / 2));
  }
}

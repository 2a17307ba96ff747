import { createGitHarness, type GitHarness } from '../conformance/gitHarness';
import type { GitOrigin, MoveAnswer } from './GitOrigin';
import { LocalOrigin } from './LocalOrigin';
import { moveBranch } from './moveBranch';
import { writeCommit } from './writeCommit';

const AUTHOR = { name: 'Ann', email: 'ann@example.com' };

describe('moveBranch', () => {
  let harness: GitHarness;
  let base: string;
  beforeEach(async () => {
    harness = await createGitHarness({ files: { a: '1' } });
    base = await harness.open().head();
  });
  afterEach(() => harness.dispose());

  const commitOn = (parent: string, message: string) =>
    writeCommit(
      {
        tree: `${base}^{tree}`,
        parents: [parent],
        message,
        author: AUTHOR,
      },
      { gitDir: harness.path },
    );

  /** An origin where something happens in place of a move. */
  function originWith(move: () => Promise<MoveAnswer>): GitOrigin {
    const origin = new LocalOrigin({ name: 'demo', path: harness.path });
    return Object.assign(origin, { move });
  }
  const point = (branch: string, commit: string) =>
    harness.git('update-ref', `refs/heads/${branch}`, commit);
  const lost = (again = true): MoveAnswer => ({
    kind: 'unknown',
    error: new Error('socket hang up'),
    again,
  });

  it('takes a commit for written that others went on from before the answer was lost', async () => {
    const ours = await commitOn(base, 'ours');
    const theirs = await commitOn(ours, 'theirs');
    const origin = originWith(async () => {
      await point('main', theirs);
      return lost();
    });
    expect(
      await moveBranch(origin, { branch: 'main', from: base, to: ours }),
    ).toEqual({ kind: 'written' });
  });

  it('says where the branch went when somebody was faster, also when that was refused', async () => {
    const ours = await commitOn(base, 'ours');
    const theirs = await commitOn(base, 'theirs');
    await point('main', theirs);
    for (const answer of [
      lost(),
      { kind: 'refused', reason: 'not a fast-forward' } as const,
    ]) {
      expect(
        await moveBranch(
          originWith(async () => answer),
          { branch: 'main', from: base, to: ours },
        ),
      ).toEqual({ kind: 'moved', head: theirs });
    }
  });

  it('says that the branch is gone', async () => {
    const ours = await commitOn(base, 'ours');
    await point('side', base);
    const origin = originWith(async () => {
      await harness.git('update-ref', '-d', 'refs/heads/side');
      return lost();
    });
    expect(
      await moveBranch(origin, { branch: 'side', from: base, to: ours }),
    ).toEqual({ kind: 'moved', head: undefined });
  });

  it('takes a clear no for one when the branch is where it was', async () => {
    const ours = await commitOn(base, 'ours');
    const origin = originWith(async () => ({
      kind: 'refused',
      reason: 'hook declined',
    }));
    expect(
      await moveBranch(origin, { branch: 'main', from: base, to: ours }),
    ).toEqual({ kind: 'protected', reason: 'hook declined' });
  });

  it.each([
    ['three times where that may help', true, 3],
    ['once where the server asks for less', false, 1],
  ])('tries %s', async (_, again, times) => {
    const ours = await commitOn(base, 'ours');
    const move = jest.fn(async () => lost(again));
    await expect(
      moveBranch(originWith(move), { branch: 'main', from: base, to: ours }),
    ).rejects.toThrow('socket hang up');
    expect(move).toHaveBeenCalledTimes(times);
    expect(await harness.listCommits()).toEqual([base]);
  });
});

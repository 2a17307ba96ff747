import type { BranchCommit } from '../decideProposal';
import { runGit } from './runGit';

interface RefCall {
  gitDir: string;
  signal?: AbortSignal;
}

/** Enough to recognise a mistake by. */
const LISTED_BRANCHES = 10;
/** A branch with more commits of its own than this is no proposal. */
const MAX_AHEAD = 1000;

/** The commit a branch is at. */
export async function resolveBranch(
  branch: string,
  { gitDir, signal }: RefCall,
): Promise<string | undefined> {
  const { stdout } = await runGit(
    ['rev-parse', '--verify', '--quiet', `refs/heads/${branch}^{commit}`],
    { gitDir, accept: [1], signal },
  );
  return stdout.toString().trim() || undefined;
}

/** Short names of the first branches. */
export async function listBranches(gitDir: string): Promise<string[]> {
  const { stdout } = await runGit(
    [
      'for-each-ref',
      `--count=${LISTED_BRANCHES}`,
      '--format=%(refname:lstrip=2)',
      'refs/heads',
    ],
    { gitDir },
  );
  return lines(stdout);
}

/** Branches with a prefix that another does not contain, the newest commit first. */
export async function listUnmerged(
  prefix: string,
  into: string,
  { gitDir, signal }: RefCall,
): Promise<Array<{ branch: string; commit: string }>> {
  const { stdout } = await runGit(
    [
      'for-each-ref',
      '--sort=-committerdate',
      `--no-merged=refs/heads/${into}`,
      '--format=%(objectname) %(refname:lstrip=2)',
      `refs/heads/${prefix}*`,
    ],
    { gitDir, signal },
  );
  return lines(stdout).map(line => {
    const space = line.indexOf(' ');
    return { commit: line.slice(0, space), branch: line.slice(space + 1) };
  });
}

/** Whether a commit is another one or an ancestor of it; both are there. */
export async function isContained(
  commit: string,
  head: string,
  { gitDir, signal }: RefCall,
): Promise<boolean> {
  const { exitCode } = await runGit(
    ['merge-base', '--is-ancestor', commit, head],
    { gitDir, accept: [1], signal },
  );
  return exitCode === 0;
}

/** What each of some commits says, in their order. */
export async function describeCommits(
  commits: string[],
  call: RefCall,
): Promise<BranchCommit[]> {
  if (commits.length === 0) return [];
  return revList(['--no-walk=unsorted', '--stdin'], call, commits);
}

/** Commits of a head that a branch does not have, no parent before its child. */
export async function commitsAhead(
  head: string,
  branch: string,
  call: RefCall,
): Promise<BranchCommit[]> {
  return revList(
    [
      '--topo-order',
      `--max-count=${MAX_AHEAD}`,
      head,
      `^refs/heads/${branch}`,
      '--',
    ],
    call,
  );
}

async function revList(
  args: string[],
  { gitDir, signal }: RefCall,
  input: string[] = [],
): Promise<BranchCommit[]> {
  const { stdout } = await runGit(
    ['rev-list', '--no-commit-header', '--format=%x00%H%n%T%n%an%n%B', ...args],
    { gitDir, signal, input: input.map(commit => `${commit}\n`).join('') },
  );
  return stdout
    .toString()
    .split('\0')
    .slice(1)
    .map(record => {
      const [commit, tree, author, ...message] = record.split('\n');
      return { commit, tree, author, message: message.join('\n') };
    });
}

function lines(output: Buffer): string[] {
  return output.toString().split('\n').filter(Boolean);
}

import { REQUEST_ID_TRAILER } from '../commitMessage';
import { runGit } from './runGit';

interface LogCall {
  gitDir: string;
  /** The commit whose history it is. */
  from: string;
  signal?: AbortSignal;
}

const FIELD = '\x1f';

/**
 * Newest commit with a trailer `Request-Id: <id>` that touches a path. The
 * whole history counts, not only the first parents: the branch that carried
 * the commit may be merged and gone.
 */
export async function findRequestCommit(
  id: string,
  paths: string[],
  { gitDir, from, signal }: LogCall,
): Promise<string | undefined> {
  const { stdout } = await runGit(
    [
      'rev-list',
      '--no-commit-header',
      '--full-history',
      '--fixed-strings',
      `--grep=${REQUEST_ID_TRAILER}: ${id}`,
      `--format=%H%x1f%(trailers:key=${REQUEST_ID_TRAILER},valueonly,unfold,separator=%x1f)`,
      from,
      '--',
      ...paths,
    ],
    { gitDir, signal },
  );
  // --grep looks at the whole message, so what it finds may be body text
  return lines(stdout)
    .map(line => line.split(FIELD))
    .find(([, ...values]) => values.includes(id))?.[0];
}

/**
 * Commits that changed one of the paths on the line of first parents, newest first: a
 * merge counts as the commit that brought the change.
 */
export async function commitsOf(
  paths: string[],
  limit: number | undefined,
  { gitDir, from, signal }: LogCall,
): Promise<string[]> {
  const { stdout } = await runGit(
    [
      'rev-list',
      '--first-parent',
      ...(limit === undefined ? [] : [`--max-count=${limit}`]),
      from,
      '--',
      ...paths,
    ],
    { gitDir, signal },
  );
  return lines(stdout);
}

/** What the commit itself says. */
export async function readCommit({
  gitDir,
  from,
  signal,
}: LogCall): Promise<{ message: string; parents: string[] }> {
  const { stdout } = await runGit(
    [
      'rev-list',
      '--no-commit-header',
      '--max-count=1',
      `--format=%P${FIELD}%B`,
      from,
    ],
    { gitDir, signal },
  );
  const [parents, message] = stdout.toString().split(FIELD, 2);
  return { message, parents: parents.split(' ').filter(Boolean) };
}

function lines(output: Buffer): string[] {
  return output.toString().split('\n').filter(Boolean);
}

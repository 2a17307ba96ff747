import { cleanAuthor } from '../commitMessage';
import type { CommitAuthor } from '../types';
import { runGit } from './runGit';

/** Who writes commits, besides their author. */
const COMMITTER = {
  GIT_COMMITTER_NAME: 'Kafka Pipelines',
  GIT_COMMITTER_EMAIL: 'kafka-pipelines@users.noreply.invalid',
};

/** Writes a commit that no branch has yet. @returns its id */
export async function writeCommit(
  commit: {
    tree: string;
    parents: string[];
    message: string;
    author: CommitAuthor;
  },
  call: { gitDir: string; signal?: AbortSignal },
): Promise<string> {
  const { tree, parents, message } = commit;
  const author = cleanAuthor(commit.author);
  const { stdout } = await runGit(
    [
      'commit-tree',
      tree,
      ...parents.flatMap(parent => ['-p', parent]),
      '-F',
      '-',
    ],
    {
      ...call,
      input: message,
      env: {
        ...COMMITTER,
        GIT_AUTHOR_NAME: author.name,
        GIT_AUTHOR_EMAIL: author.email,
      },
    },
  );
  return stdout.toString().trim();
}

import { runGit } from '../git/runGit';
import { PERSON, type ProposalHarness } from './harness';

const IDENTITY = {
  GIT_AUTHOR_NAME: PERSON.name,
  GIT_AUTHOR_EMAIL: PERSON.email,
  GIT_COMMITTER_NAME: PERSON.name,
  GIT_COMMITTER_EMAIL: PERSON.email,
};

/** What people do to the branches of a bare repository, with git itself. */
export function bareProposals(
  gitDir: string,
): Omit<ProposalHarness, 'open' | 'protectMain' | 'pullRequests'> {
  const git = async (args: string[], input?: string) => {
    const { stdout } = await runGit(args, { gitDir, input, env: IDENTITY });
    return stdout.toString().trim();
  };
  const head = async (branch: string): Promise<string | undefined> =>
    (await git([
      'for-each-ref',
      '--format=%(objectname)',
      `refs/heads/${branch}`,
    ])) || undefined;
  const known = async (branch: string): Promise<string> => {
    const commit = await head(branch);
    if (commit === undefined) throw new Error(`There is no branch ${branch}`);
    return commit;
  };

  return {
    head,
    listBranches: async () =>
      (
        await git([
          'for-each-ref',
          '--format=%(refname:lstrip=2)',
          'refs/heads',
        ])
      ).split('\n'),

    async commitByHand({ branch, changes, amend = false }) {
      const from = (await head(branch)) ?? (await known('main'));
      const now = `${Math.floor(Date.now() / 1000)} +0000`;
      const person = `${PERSON.name} <${PERSON.email}> ${now}`;
      const format = '--format=%an <%ae> %ad%n%P%n%B';
      const [author, parents, ...message] = amend
        ? (await git(['show', '-s', '--date=raw', format, from])).split('\n')
        : [person, from, 'Change by hand'];
      const [first, ...others] = parents.split(' ');
      await git(
        ['fast-import', '--quiet', '--force'],
        [
          `commit refs/heads/${branch}`,
          `author ${author}`,
          `committer ${person}`,
          data(message.join('\n')),
          `from ${first}`,
          ...others.map(other => `merge ${other}`),
          // The whole of what was there, whatever the first parent had
          `M 040000 ${await git(['rev-parse', `${from}^{tree}`])} `,
          ...Object.entries(changes).map(([path, text]) =>
            text === null
              ? `D ${path}`
              : `M 100644 inline ${path}\n${data(text)}`,
          ),
          'done',
          '',
        ].join('\n'),
      );
      return known(branch);
    },

    async deleteBranch(branch) {
      await git(['update-ref', '-d', `refs/heads/${branch}`]);
    },

    async merge(branch, method) {
      const [main, side] = await Promise.all([known('main'), known(branch)]);
      const tree = await git(['merge-tree', '--write-tree', main, side]);
      const parents = method === 'merge' ? [main, side] : [main];
      const commit = await git(
        ['commit-tree', tree, ...parents.flatMap(parent => ['-p', parent])],
        `Merge ${branch}`,
      );
      await git(['update-ref', 'refs/heads/main', commit, main]);
      return commit;
    },
  };
}

/** Content in a stream of `git fast-import`. */
function data(text: string): string {
  return `data ${Buffer.byteLength(text)}\n${text}`;
}

import { DEMO } from '../demo';
import type { Step } from './script';
import { commit, makeCommit, statusOf } from './script';

/** Reading, and writing objects and refs. */
export const gitSteps: Step[] = [
  {
    name: 'reads a repository',
    async run({ octokit }) {
      const { data } = await octokit.rest.repos.get(DEMO);
      const { full_name, default_branch, private: isPrivate } = data;
      return { full_name, default_branch, isPrivate };
    },
  },
  {
    name: 'reads a branch in two ways',
    async run({ octokit, commits }) {
      const { data } = await octokit.rest.git.getRef({
        ...DEMO,
        ref: 'heads/main',
      });
      commits.set('base', data.object.sha);
      const branch = await octokit.rest.repos.getBranch({
        ...DEMO,
        branch: 'main',
      });
      return {
        ref: data.ref,
        type: data.object.type,
        same: branch.data.commit.sha === data.object.sha,
      };
    },
  },
  {
    name: 'gives the whole commit with a branch',
    gap: 'gives its id',
    async run({ octokit }) {
      const { data } = await octokit.rest.repos.getBranch({
        ...DEMO,
        branch: 'main',
      });
      return data.commit.parents;
    },
  },
  {
    name: 'knows no other branch',
    run: ({ octokit }) =>
      statusOf(octokit.rest.git.getRef({ ...DEMO, ref: 'heads/nothing' })),
  },
  {
    name: 'makes blobs with the ids of git',
    async run({ octokit }) {
      const { data } = await octokit.rest.git.createBlob({
        ...DEMO,
        content: Buffer.from('größe').toString('base64'),
        encoding: 'base64',
      });
      return data.sha;
    },
  },
  {
    name: 'makes nested trees with the ids of git',
    run: script =>
      makeCommit(script, 'one', 'base', {
        'pipelines/orders/values.yaml': 'a: 1\n',
        'pipelines/orders/values-dev.yaml': '',
        'top.yaml': 'ключ: 値\n',
      }),
  },
  {
    name: 'deletes by a null id',
    run: script =>
      makeCommit(script, 'two', 'one', {
        'pipelines/orders/values-dev.yaml': null,
        'top.yaml': 'b: 1\n',
      }),
  },
  {
    name: 'reads a tree to its leaves',
    async run(script) {
      const { data } = await script.octokit.rest.git.getTree({
        ...DEMO,
        tree_sha: commit(script, 'two'),
        recursive: '1',
      });
      const entries = data.tree.map(({ path, mode, type, sha, size }) => ({
        path,
        mode,
        type,
        sha,
        size,
      }));
      // The emulator does not list them in git's order.
      entries.sort((a, b) => (String(a.path) < String(b.path) ? -1 : 1));
      return { sha: data.sha, truncated: data.truncated, entries };
    },
  },
  {
    name: 'deletes nothing that is not there',
    run: script =>
      makeCommit(script, 'none', 'two', { 'nothing.yaml': null }).catch(
        error => error.status,
      ),
  },
  {
    name: 'has no folder that nothing is left in',
    gap: 'keeps it',
    run: script =>
      makeCommit(script, 'emptied', 'two', {
        'pipelines/orders/values.yaml': null,
      }),
  },
  {
    name: 'lets a file take the place of a folder that the same request empties',
    gap: 'refuses it',
    run: script =>
      makeCommit(script, 'replaced', 'two', {
        'pipelines/orders/values.yaml': null,
        'pipelines/orders': '',
      }).catch(error => error.status),
  },
  {
    name: 'takes no unknown tree for a commit',
    run: ({ octokit }) =>
      statusOf(
        octokit.rest.git.createCommit({
          ...DEMO,
          message: 'x',
          tree: '1'.repeat(40),
        }),
      ),
  },
  {
    name: 'creates a branch',
    async run(script) {
      const { status, data } = await script.octokit.rest.git.createRef({
        ...DEMO,
        ref: 'refs/heads/kp-one',
        sha: commit(script, 'one'),
      });
      return { status, ref: data.ref };
    },
  },
  {
    name: 'creates no branch twice',
    run: script =>
      statusOf(
        script.octokit.rest.git.createRef({
          ...DEMO,
          ref: 'refs/heads/kp-one',
          sha: commit(script, 'two'),
        }),
      ),
  },
  {
    name: 'moves a branch forward only',
    async run(script) {
      const move = (name: string, force?: boolean) =>
        statusOf(
          script.octokit.rest.git.updateRef({
            ...DEMO,
            ref: 'heads/kp-one',
            sha: commit(script, name),
            force,
          }),
        );
      return [await move('two'), await move('one'), await move('one', true)];
    },
  },
  {
    name: 'moves no branch that is not there',
    gap: 'answers 404',
    run: script =>
      statusOf(
        script.octokit.rest.git.updateRef({
          ...DEMO,
          ref: 'heads/nothing',
          sha: commit(script, 'one'),
        }),
      ),
  },
  {
    name: 'has no branch that is a folder of another',
    gap: 'creates it',
    run: script =>
      statusOf(
        script.octokit.rest.git.createRef({
          ...DEMO,
          ref: 'refs/heads/kp-one/two',
          sha: commit(script, 'one'),
        }),
      ),
  },
  {
    name: 'has no branch with two dots',
    gap: 'creates it',
    run: script =>
      statusOf(
        script.octokit.rest.git.createRef({
          ...DEMO,
          ref: 'refs/heads/a..b',
          sha: commit(script, 'one'),
        }),
      ),
  },
];

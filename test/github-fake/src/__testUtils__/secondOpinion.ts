import type { Octokit } from 'octokit';
import { client, refusal } from './client';
import { DEMO } from './demo';

/** What steps leave for later ones: commits by a name of ours. */
export interface Script {
  octokit: Octokit;
  apiUrl: string;
  commits: Map<string, string>;
}

export interface Step {
  name: string;
  /** What the emulator does instead, where it is not GitHub's way. */
  gap?: string;
  run(script: Script): Promise<unknown>;
}

const MODE = '100644' as const;
const statusOf = async (request: Promise<{ status: number }>) =>
  Number((await refusal(request)).slice(0, 3));

function commit({ commits }: Script, name: string): string {
  const sha = commits.get(name);
  if (!sha) throw new Error(`An earlier step made no commit ${name}`);
  return sha;
}

async function makeCommit(
  script: Script,
  name: string,
  parent: string,
  files: Record<string, string | null>,
) {
  const { git } = script.octokit.rest;
  const base = await git.getCommit({
    ...DEMO,
    commit_sha: commit(script, parent),
  });
  const { data: tree } = await git.createTree({
    ...DEMO,
    base_tree: base.data.tree.sha,
    tree: Object.entries(files).map(([path, content]) =>
      content === null
        ? { path, mode: MODE, type: 'blob', sha: null }
        : { path, mode: MODE, type: 'blob', content },
    ),
  });
  const { data } = await git.createCommit({
    ...DEMO,
    message: `Commit ${name}`,
    tree: tree.sha,
    parents: [commit(script, parent)],
  });
  script.commits.set(name, data.sha);
  return {
    tree: data.tree.sha,
    message: data.message,
    parents: data.parents.length,
  };
}

/** A pull request from commit `two`. @returns its number */
async function openPull(script: Script, branch: string): Promise<number> {
  const { git, pulls } = script.octokit.rest;
  const sha = commit(script, 'two');
  await git.createRef({ ...DEMO, ref: `refs/heads/${branch}`, sha });
  const { data } = await pulls.create({
    ...DEMO,
    title: 'x',
    head: branch,
    base: 'main',
  });
  return data.number;
}

/** Every request an adapter makes, and the refusals it has to understand. */
export const STEPS: Step[] = [
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
  {
    name: 'opens a pull request',
    async run({ octokit }) {
      const { status, data } = await octokit.rest.pulls.create({
        ...DEMO,
        title: 'Add orders',
        head: 'kp-one',
        base: 'main',
        body: 'Why',
      });
      const { number, state, title, body, draft, merged } = data;
      return {
        ...{ status, number, state, title, body, draft, merged },
        head: data.head.ref,
        base: data.base.ref,
      };
    },
  },
  {
    name: 'opens none twice',
    gap: 'opens a second one',
    run: ({ octokit }) =>
      statusOf(
        octokit.rest.pulls.create({
          ...DEMO,
          title: 'Again',
          head: 'kp-one',
          base: 'main',
        }),
      ),
  },
  {
    name: 'opens none without a commit',
    gap: 'opens it',
    async run(script) {
      await script.octokit.rest.git.createRef({
        ...DEMO,
        ref: 'refs/heads/kp-same',
        sha: commit(script, 'base'),
      });
      return statusOf(
        script.octokit.rest.pulls.create({
          ...DEMO,
          title: 'Nothing',
          head: 'kp-same',
          base: 'main',
        }),
      );
    },
  },
  {
    name: 'opens none for a branch that is not there',
    gap: 'opens it',
    run: ({ octokit }) =>
      statusOf(
        octokit.rest.pulls.create({
          ...DEMO,
          title: 'x',
          head: 'nothing',
          base: 'main',
        }),
      ),
  },
  {
    name: 'finds pull requests by their branch',
    async run({ octokit }) {
      const find = async (head: string) =>
        (await octokit.rest.pulls.list({ ...DEMO, head, state: 'open' })).data
          .length;
      return [(await find('acme:kp-one')) > 0, await find('acme:kp-other')];
    },
  },
  {
    name: 'changes title and body',
    async run({ octokit }) {
      const one = { ...DEMO, pull_number: 1 };
      await octokit.rest.pulls.update({ ...one, title: 'New', body: 'Text' });
      const { data } = await octokit.rest.pulls.get(one);
      return [data.title, data.body, data.state];
    },
  },
  {
    name: 'takes no longer body than GitHub',
    gap: 'takes it',
    run: ({ octokit }) =>
      statusOf(
        octokit.rest.pulls.update({
          ...DEMO,
          pull_number: 1,
          body: 'x'.repeat(70_000),
        }),
      ),
  },
  {
    name: 'adds labels',
    async run({ octokit }) {
      const { data } = await octokit.rest.issues.addLabels({
        ...DEMO,
        issue_number: 1,
        labels: ['kafka', 'dev'],
      });
      return data.map(({ name }) => name);
    },
  },
  {
    name: 'adds comments',
    async run({ octokit }) {
      const issue = { ...DEMO, issue_number: 1 };
      await octokit.rest.issues.createComment({ ...issue, body: 'Fine' });
      const { data } = await octokit.rest.issues.listComments(issue);
      return data.map(({ body }) => body);
    },
  },
  {
    name: 'lists the files of a pull request',
    gap: 'lists none',
    async run({ octokit }) {
      const { data } = await octokit.rest.pulls.listFiles({
        ...DEMO,
        pull_number: 1,
      });
      return data.map(({ filename, status }) => [filename, status]);
    },
  },
  {
    name: 'compares two branches',
    async run({ octokit }) {
      const { data } = await octokit.rest.repos.compareCommitsWithBasehead({
        ...DEMO,
        basehead: 'main...kp-one',
      });
      return [data.status, data.ahead_by, data.behind_by];
    },
  },
  {
    name: 'reads a file',
    async run({ octokit }) {
      const { data } = await octokit.rest.repos.getContent({
        ...DEMO,
        path: 'pipelines/orders/values.yaml',
        ref: 'kp-one',
      });
      if (Array.isArray(data) || data.type !== 'file') return data;
      return [data.sha, data.encoding, data.content.replace(/\n/g, '')];
    },
  },
  {
    name: 'merges only the head that was seen',
    gap: 'answers 422',
    run: script =>
      statusOf(
        script.octokit.rest.pulls.merge({
          ...DEMO,
          pull_number: 1,
          sha: commit(script, 'base'),
        }),
      ),
  },
  {
    name: 'merges by squash',
    async run({ octokit }) {
      const one = { ...DEMO, pull_number: 1 };
      await octokit.rest.pulls.merge({ ...one, merge_method: 'squash' });
      const { data } = await octokit.rest.pulls.get(one);
      const head = await octokit.rest.repos.getCommit({ ...DEMO, ref: 'main' });
      return {
        state: data.state,
        merged: data.merged,
        parents: head.data.parents.length,
        tree: head.data.commit.tree.sha,
      };
    },
  },
  {
    name: 'moves a pull request with its branch',
    gap: 'leaves it at its first head',
    async run(script) {
      const { git, pulls } = script.octokit.rest;
      const pull = await openPull(script, 'kp-moved');
      await makeCommit(script, 'moved', 'two', { 'new.yaml': '' });
      const sha = commit(script, 'moved');
      await git.updateRef({ ...DEMO, ref: 'heads/kp-moved', sha });
      const { data } = await pulls.get({ ...DEMO, pull_number: pull });
      return data.head.sha === sha;
    },
  },
  {
    name: 'closes a pull request whose branch is deleted',
    gap: 'leaves it open',
    async run(script) {
      const { git, pulls } = script.octokit.rest;
      const pull = await openPull(script, 'kp-gone');
      await git.deleteRef({ ...DEMO, ref: 'heads/kp-gone' });
      const { data } = await pulls.get({ ...DEMO, pull_number: pull });
      return data.state;
    },
  },
  {
    name: 'lists commits, newest first',
    async run({ octokit }) {
      const { data } = await octokit.rest.repos.listCommits({
        ...DEMO,
        sha: 'kp-one',
      });
      return data.map(({ commit: { message } }) => message)[0];
    },
  },
  {
    name: 'deletes a branch once',
    async run({ octokit }) {
      const ref = { ...DEMO, ref: 'heads/kp-one' };
      return [
        await statusOf(octokit.rest.git.deleteRef(ref)),
        await statusOf(octokit.rest.git.getRef(ref)),
      ];
    },
  },
  {
    name: 'knows no other token',
    gap: 'takes it for the first user',
    run: ({ apiUrl }) =>
      statusOf(client(apiUrl, 'nobody').rest.repos.get(DEMO)),
  },
];

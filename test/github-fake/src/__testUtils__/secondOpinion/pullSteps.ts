import { client } from '../client';
import { DEMO } from '../demo';
import type { Script, Step } from './script';
import { commit, makeCommit, statusOf } from './script';

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

/** Pull requests and what is at their end; they go on from `gitSteps`. */
export const pullSteps: Step[] = [
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

import { client } from './__testUtils__/client';
import {
  branchWith,
  commitOn,
  DEMO,
  FILES,
  headOf,
  startDemo,
} from './__testUtils__/demo';
import type { Demo } from './__testUtils__/demo';

const NOTHING = '0'.repeat(40);

/** Types and messages of the errors of a request. */
async function errorsOf(request: Promise<unknown>): Promise<string[]> {
  return request.then(
    () => [],
    (error: { errors?: Array<{ type: string; message: string }> }) =>
      (error.errors ?? []).map(({ type, message }) => `${type}: ${message}`),
  );
}

async function updateRefs({ octokit }: Demo, refUpdates: object[]) {
  const { data } = await octokit.rest.repos.get(DEMO);
  return octokit.graphql(
    'mutation ($input: UpdateRefsInput!) { updateRefs(input: $input) { clientMutationId } }',
    { input: { repositoryId: data.node_id, refUpdates } },
  );
}

describe('GraphQL', () => {
  it('reads texts of many blobs at once', async () => {
    const { octokit } = await startDemo({
      repositories: [
        {
          path: 'acme/pipelines',
          files: {
            'a.yaml': 'größe: 1\n',
            'b.bin': new Uint8Array([0, 1]),
            'c.yaml': 'x'.repeat(600_000),
          },
        },
      ],
    });
    const { data } = await octokit.rest.git.getTree({
      ...DEMO,
      tree_sha: 'main',
    });
    const ids = data.tree.map(({ sha }) => sha);
    const answer = await octokit.graphql<{
      repository: Record<
        string,
        { text: string | null; isTruncated: boolean } | null
      >;
    }>(
      `query ($owner: String!, $name: String!) {
        repository(owner: $owner, name: $name) {
          ${[...ids, '1'.repeat(40)]
            .map(
              (id, i) =>
                `b${i}: object(oid: "${id}") { ... on Blob { oid text isBinary isTruncated byteSize } }`,
            )
            .join('\n')}
        }
      }`,
      { owner: DEMO.owner, name: DEMO.repo },
    );
    expect(answer.repository).toMatchObject({
      b0: {
        oid: ids[0],
        text: 'größe: 1\n',
        isBinary: false,
        isTruncated: false,
        byteSize: 11,
      },
      b1: { text: null, isBinary: true },
      b2: { isTruncated: true, byteSize: 600_000 },
      b3: null,
    });
    expect(answer.repository.b2?.text).toHaveLength(512 * 1024);
  });

  it('moves several refs, all or none, from what they are expected to be', async () => {
    const demo = await startDemo();
    const { octokit } = demo;
    const base = await headOf(octokit);
    const one = await branchWith(octokit, 'kp-one', { a: '1' });
    const other = await commitOn(octokit, base, { a: '2' });
    expect(
      await errorsOf(
        updateRefs(demo, [
          { name: 'refs/heads/kp-new', afterOid: other, beforeOid: NOTHING },
          {
            name: 'refs/heads/kp-one',
            afterOid: other,
            beforeOid: base,
            force: true,
          },
        ]),
      ),
    ).toEqual([
      `STALE_DATA: refs/heads/kp-one is at ${one} but expected ${base}`,
    ]);
    expect(
      await errorsOf(
        updateRefs(demo, [{ name: 'refs/heads/kp-one', afterOid: other }]),
      ),
    ).toEqual(['UNPROCESSABLE: refs/heads/kp-one: not a fast forward']);
    await updateRefs(demo, [
      { name: 'refs/heads/kp-new', afterOid: other, beforeOid: NOTHING },
      {
        name: 'refs/heads/kp-one',
        afterOid: other,
        beforeOid: one,
        force: true,
      },
    ]);
    expect(await headOf(octokit, 'kp-new')).toBe(other);
    expect(await headOf(octokit, 'kp-one')).toBe(other);
    await updateRefs(demo, [
      { name: 'refs/heads/kp-one', afterOid: NOTHING, beforeOid: other },
    ]);
    await expect(headOf(octokit, 'kp-one')).rejects.toMatchObject({
      status: 404,
    });
  });

  it.each([
    [{ autoMerge: true, protectedBranches: ['main'] }, []],
    [
      { autoMerge: true },
      ['UNPROCESSABLE: Pull request Pull request is in clean status'],
    ],
    [
      { protectedBranches: ['main'] },
      ['UNPROCESSABLE: Auto merge is not allowed for this repository'],
    ],
  ])('enables auto-merge where it may: %j', async (settings, errors) => {
    const { octokit } = await startDemo({
      repositories: [{ path: 'acme/pipelines', files: FILES, ...settings }],
    });
    const head = await branchWith(octokit, 'kp-one', { a: '1' });
    const { data } = await octokit.rest.pulls.create({
      ...DEMO,
      title: 'x',
      head: 'kp-one',
      base: 'main',
    });
    const enable = (expectedHeadOid: string) =>
      errorsOf(
        octokit.graphql(
          `mutation ($input: EnablePullRequestAutoMergeInput!) {
            enablePullRequestAutoMerge(input: $input) {
              pullRequest { number autoMergeRequest { mergeMethod } }
            }
          }`,
          {
            input: {
              pullRequestId: data.node_id,
              mergeMethod: 'SQUASH',
              expectedHeadOid,
            },
          },
        ),
      );
    expect(await enable(head)).toEqual(errors);
    if (errors.length > 0) return;
    expect(await enable('1'.repeat(40))).toEqual([
      "UNPROCESSABLE: Head sha didn't match expected head oid",
    ]);
    const pull = await octokit.rest.pulls.get({ ...DEMO, pull_number: 1 });
    expect(pull.data.auto_merge).toMatchObject({ merge_method: 'squash' });
  });

  it('names the pull requests of a branch', async () => {
    const { octokit } = await startDemo();
    for (const branch of ['kp-one', 'kp-other']) {
      await branchWith(octokit, branch, { [branch]: '1' });
    }
    const open = async () => {
      const { data } = await octokit.rest.pulls.create({
        ...DEMO,
        title: 'x',
        head: 'kp-one',
        base: 'main',
      });
      return data.number;
    };
    const closed = await open();
    await octokit.rest.pulls.update({
      ...DEMO,
      pull_number: closed,
      state: 'closed',
    });
    const number = await open();
    const find = (branch: string, states: string) =>
      octokit.graphql(
        `query ($branch: String!) {
          repository(owner: "acme", name: "pipelines") {
            ref(qualifiedName: $branch) {
              associatedPullRequests(first: 5${states}) {
                totalCount
                edges { node { number url } }
              }
            }
          }
        }`,
        { branch },
      );
    const pulls = (...numbers: number[]) => ({
      repository: {
        ref: {
          associatedPullRequests: {
            totalCount: numbers.length,
            edges: numbers.map(n => ({
              node: { number: n, url: expect.stringMatching(`/pull/${n}$`) },
            })),
          },
        },
      },
    });
    expect(await find('kp-one', ', states: OPEN')).toEqual(pulls(number));
    expect(await find('kp-one', '')).toEqual(pulls(closed, number));
    expect(await find('kp-other', '')).toEqual(pulls());
    expect(await find('kp-none', '')).toEqual({ repository: { ref: null } });
  });

  it('knows what a token may', async () => {
    const demo = await startDemo({
      repositories: [{ path: 'acme/pipelines', files: FILES, private: true }],
      tokens: { other: { login: 'ann', permission: 'none' } },
    });
    const query = '{ repository(owner: "acme", name: "pipelines") { id } }';
    const as = (token?: string) => client(demo.fake.apiUrl, token);
    expect(await errorsOf(as('other').graphql(query))).toEqual([
      "NOT_FOUND: Could not resolve to a Repository with the name 'acme/pipelines'.",
    ]);
    await expect(as('nobody').graphql(query)).rejects.toMatchObject({
      status: 401,
    });
    await expect(as().graphql(query)).rejects.toMatchObject({ status: 401 });
  });
});

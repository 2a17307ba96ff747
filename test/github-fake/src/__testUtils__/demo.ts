import type { Octokit } from 'octokit';
import type { GithubFake, GithubFakeOptions } from '../startGithubFake';
import { startGithubFake } from '../startGithubFake';
import { client } from './client';

/** Names the repository of most tests in every call. */
export const DEMO = { owner: 'acme', repo: 'pipelines' };

export const FILES = {
  'kafka-pipelines.yaml': 'environments: {}\n',
  'pipelines/orders/values.yaml': 'pipeline:\n  name: orders\n',
  'pipelines/orders/values-dev.yaml': '',
};

export interface Demo {
  fake: GithubFake;
  octokit: Octokit;
}

// Git is many processes, and a busy machine starts them slowly.
jest.setTimeout(60_000);

const started: GithubFake[] = [];

afterEach(async () => {
  for (const fake of started.splice(0)) await fake.close();
});

/** A server with one repository, that is closed after the test. */
export async function startDemo(
  options: GithubFakeOptions = {},
): Promise<Demo> {
  const fake = await startGithubFake({
    repositories: [{ path: 'acme/pipelines', files: FILES }],
    ...options,
  });
  started.push(fake);
  return { fake, octokit: client(fake.apiUrl, fake.token) };
}

/** The commit a branch is at. */
export async function headOf(octokit: Octokit, branch = 'main') {
  const ref = `heads/${branch}`;
  const { data } = await octokit.rest.git.getRef({ ...DEMO, ref });
  return data.object.sha;
}

/** A commit on top of another that nothing refers to yet. */
export async function commitOn(
  octokit: Octokit,
  parent: string,
  changes: Record<string, string | null>,
  message = 'Change',
): Promise<string> {
  const tree = await octokit.rest.git.createTree({
    ...DEMO,
    base_tree: parent,
    tree: Object.entries(changes).map(([path, content]) =>
      content === null
        ? { path, mode: '100644' as const, type: 'blob' as const, sha: null }
        : { path, mode: '100644' as const, type: 'blob' as const, content },
    ),
  });
  const commit = await octokit.rest.git.createCommit({
    ...DEMO,
    message,
    tree: tree.data.sha,
    parents: [parent],
  });
  return commit.data.sha;
}

/** A branch with one commit on top of main. */
export async function branchWith(
  octokit: Octokit,
  branch: string,
  changes: Record<string, string | null>,
): Promise<string> {
  const sha = await commitOn(octokit, await headOf(octokit), changes);
  await octokit.rest.git.createRef({
    ...DEMO,
    ref: `refs/heads/${branch}`,
    sha,
  });
  return sha;
}

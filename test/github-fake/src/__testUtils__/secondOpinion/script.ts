import type { Octokit } from 'octokit';
import { refusal } from '../client';
import { DEMO } from '../demo';

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
export const statusOf = async (request: Promise<{ status: number }>) =>
  Number((await refusal(request)).slice(0, 3));

export function commit({ commits }: Script, name: string): string {
  const sha = commits.get(name);
  if (!sha) throw new Error(`An earlier step made no commit ${name}`);
  return sha;
}

export async function makeCommit(
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

import { spawnSync } from 'node:child_process';
import type {
  CommitDescription,
  RepositorySeed,
} from '@kafka-pipelines/backstage-plugin-kafka-pipelines-node/testUtils';
import type { Octokit } from 'octokit';

export interface Slug {
  owner: string;
  repo: string;
}

interface Person {
  name: string;
  email: string;
}

interface NewCommit {
  base: string;
  changes: ReadonlyMap<string, string | null>;
  parents: string[];
  message: string;
  author: Person;
  committer?: Person;
}

const SEED_AUTHOR = { name: 'Seed', email: 'seed@example.com' };

/** What people do to a repository, where nothing but its REST API is there. */
export class RestRepository {
  constructor(readonly octokit: Octokit, readonly slug: Slug) {}

  async head(branch: string): Promise<string | undefined> {
    const ref = `heads/${branch}`;
    return this.octokit.rest.git.getRef({ ...this.slug, ref }).then(
      ({ data }) => data.object.sha,
      error => {
        if (error.status === 404) return undefined;
        throw error;
      },
    );
  }

  async headOf(branch: string): Promise<string> {
    const head = await this.head(branch);
    if (head) return head;
    throw new Error(`There is no branch ${branch}`);
  }

  async listBranches(): Promise<string[]> {
    const { repos } = this.octokit.rest;
    const branches = await this.octokit.paginate(repos.listBranches, {
      ...this.slug,
    });
    return branches.map(({ name }) => name).sort();
  }

  async listCommits(branch: string): Promise<string[]> {
    const { repos } = this.octokit.rest;
    const commits = await this.octokit.paginate(repos.listCommits, {
      ...this.slug,
      sha: branch,
      per_page: 100,
    });
    return commits.map(({ sha }) => sha);
  }

  async describeCommit(sha: string): Promise<CommitDescription> {
    const { data } = await this.octokit.rest.git.getCommit({
      ...this.slug,
      commit_sha: sha,
    });
    const { stdout } = spawnSync(
      'git',
      ['interpret-trailers', '--parse', '--unfold', '--no-divider'],
      { input: `${data.message}\n`, encoding: 'utf8' },
    );
    return {
      author: { name: data.author.name, email: data.author.email },
      message: data.message.trimEnd(),
      parents: data.parents.map(parent => parent.sha),
      tree: data.tree.sha,
      trailers: stdout
        .split('\n')
        .filter(Boolean)
        .map(line => {
          const [key, ...value] = line.split(': ');
          return [key, value.join(': ')];
        }),
    };
  }

  async filesOf(commit: string): Promise<Record<string, string>> {
    const { git } = this.octokit.rest;
    const { tree } = await this.describeCommit(commit);
    const { data } = await git.getTree({
      ...this.slug,
      tree_sha: tree,
      recursive: '1',
    });
    const texts = await Promise.all(
      data.tree
        .filter(({ type }) => type === 'blob')
        .map(async ({ path = '', sha = '' }) => {
          const blob = await git.getBlob({ ...this.slug, file_sha: sha });
          const { content } = blob.data;
          return [path, Buffer.from(content, 'base64').toString()] as const;
        }),
    );
    return Object.fromEntries(texts);
  }

  /** A commit with just these files and no parent. */
  async createRoot(seed: RepositorySeed): Promise<string> {
    const { git } = this.octokit.rest;
    const files = await Promise.all(
      Object.entries(seed.files ?? {}).map(async ([path, content]) => {
        const { data } = await git.createBlob({
          ...this.slug,
          content: Buffer.from(content).toString('base64'),
          encoding: 'base64',
        });
        const { sha } = data;
        return { path, mode: '100644' as const, type: 'blob' as const, sha };
      }),
    );
    const links = Object.entries(seed.symlinks ?? {}).map(
      ([path, content]) => ({
        path,
        mode: '120000' as const,
        type: 'blob' as const,
        content,
      }),
    );
    const modules = (seed.submodules ?? []).map(path => ({
      path,
      mode: '160000' as const,
      type: 'commit' as const,
      sha: '1'.repeat(40),
    }));
    const tree = await git.createTree({
      ...this.slug,
      tree: [...files, ...links, ...modules],
    });
    const { data } = await git.createCommit({
      ...this.slug,
      message: 'Seed',
      tree: tree.data.sha,
      parents: [],
      author: { ...SEED_AUTHOR, date: '2023-11-14T22:13:20Z' },
    });
    return data.sha;
  }

  /** A commit that no branch has yet. */
  async createCommit(commit: NewCommit): Promise<string> {
    const { git } = this.octokit.rest;
    const { changes, parents, message, author, committer } = commit;
    const base = await this.describeCommit(commit.base);
    const tree =
      changes.size === 0
        ? base.tree
        : (
            await git.createTree({
              ...this.slug,
              base_tree: base.tree,
              tree: [...changes].map(([path, content]) => ({
                path,
                mode: '100644' as const,
                type: 'blob' as const,
                ...(content === null ? { sha: null } : { content }),
              })),
            })
          ).data.sha;
    const { data } = await git.createCommit({
      ...this.slug,
      ...{ message, tree, parents, author, committer },
    });
    return data.sha;
  }

  /** Puts a branch where it shall be, whether it is there or not. */
  async setBranch(branch: string, sha: string): Promise<void> {
    const { git } = this.octokit.rest;
    if (await this.head(branch)) {
      const ref = `heads/${branch}`;
      await git.updateRef({ ...this.slug, ref, sha, force: true });
    } else {
      await git.createRef({ ...this.slug, ref: `refs/heads/${branch}`, sha });
    }
  }

  async deleteBranch(branch: string): Promise<void> {
    const ref = `heads/${branch}`;
    await this.octokit.rest.git.deleteRef({ ...this.slug, ref });
  }
}

import type { Commit } from '../git/commits';
import { isoTime } from '../git/commits';
import type { FileChange } from '../git/history';
import type { Repository } from '../state/Repository';
import type { Links } from './links';
import { nodeId, timestamp } from './links';

function verificationJson(repository: Repository, sha: string) {
  const verified = repository.signed.has(sha);
  return {
    verified,
    reason: verified ? 'valid' : 'unsigned',
    signature: null,
    payload: null,
    verified_at: verified ? timestamp(repository.pushedAt) : null,
  };
}

/** A commit as the Git Data API prints it. */
export function gitCommitJson(
  links: Links,
  repository: Repository,
  sha: string,
  commit: Commit,
) {
  const { author, committer, message } = commit;
  const url = links.repositoryApi(repository);
  const htmlUrl = `${links.repositoryWeb(repository)}/commit`;
  return {
    sha,
    node_id: nodeId('Commit', repository.id, sha),
    url: `${url}/git/commits/${sha}`,
    html_url: `${htmlUrl}/${sha}`,
    author: { name: author.name, email: author.email, date: isoTime(author) },
    committer: {
      name: committer.name,
      email: committer.email,
      date: isoTime(committer),
    },
    tree: { sha: commit.tree, url: `${url}/git/trees/${commit.tree}` },
    message,
    parents: commit.parents.map(parent => ({
      sha: parent,
      url: `${url}/git/commits/${parent}`,
      html_url: `${htmlUrl}/${parent}`,
    })),
    verification: verificationJson(repository, sha),
  };
}

/** A commit as lists, branches and comparisons print it. */
export function commitJson(
  links: Links,
  repository: Repository,
  sha: string,
  commit: Commit,
) {
  const git = gitCommitJson(links, repository, sha, commit);
  const url = `${links.repositoryApi(repository)}/commits`;
  return {
    sha,
    node_id: git.node_id,
    url: `${url}/${sha}`,
    html_url: git.html_url,
    comments_url: `${url}/${sha}/comments`,
    commit: {
      author: git.author,
      committer: git.committer,
      message: git.message,
      tree: git.tree,
      url: git.url,
      comment_count: 0,
      verification: git.verification,
    },
    // Accounts are matched by their addresses at GitHub; here nobody has one.
    author: null,
    committer: null,
    parents: git.parents.map(parent => ({
      ...parent,
      url: `${url}/${parent.sha}`,
    })),
  };
}

/** A changed file of a comparison or a pull request. */
export function fileChangeJson(
  links: Links,
  repository: Repository,
  sha: string,
  change: FileChange,
) {
  const path = change.path.split('/').map(encodeURIComponent).join('/');
  const web = links.repositoryWeb(repository);
  return {
    sha: change.blob,
    filename: change.path,
    status: change.status,
    additions: change.additions,
    deletions: change.deletions,
    changes: change.additions + change.deletions,
    blob_url: `${web}/blob/${sha}/${path}`,
    raw_url: `${web}/raw/${sha}/${path}`,
    contents_url: `${links.repositoryApi(
      repository,
    )}/contents/${path}?ref=${sha}`,
    ...(change.patch === undefined ? {} : { patch: change.patch }),
  };
}

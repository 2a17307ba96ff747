import type { Account, Accounts } from '../state/accounts';
import type { IssueComment, Pull } from '../state/pulls';
import type { Repository } from '../state/Repository';
import { accountJson } from './account';
import type { Links } from './links';
import { nodeId, timestamp } from './links';
import { repositoryJson } from './repository';

/** What is computed when one pull request is asked for. */
export interface PullDetails {
  mergeable: boolean | null;
  commits: number;
  additions: number;
  deletions: number;
  changedFiles: number;
}

export function pullNodeId(repository: Repository, number: number): string {
  return nodeId('PullRequest', repository.id, number);
}

export function pullJson(
  links: Links,
  accounts: Accounts,
  repository: Repository,
  pull: Pull,
) {
  const api = links.repositoryApi(repository);
  const url = `${api}/pulls/${pull.number}`;
  const issueUrl = `${api}/issues/${pull.number}`;
  const htmlUrl = `${links.repositoryWeb(repository)}/pull/${pull.number}`;
  const side = (ref: string, sha: string) => ({
    label: `${repository.owner.login}:${ref}`,
    ref,
    sha,
    user: accountJson(links, repository.owner),
    repo: repositoryJson(links, repository, 'write'),
  });
  return {
    id: repository.id * 10_000 + pull.number,
    node_id: pullNodeId(repository, pull.number),
    number: pull.number,
    url,
    html_url: htmlUrl,
    diff_url: `${htmlUrl}.diff`,
    patch_url: `${htmlUrl}.patch`,
    issue_url: issueUrl,
    commits_url: `${url}/commits`,
    review_comments_url: `${url}/comments`,
    review_comment_url: `${api}/pulls/comments{/number}`,
    comments_url: `${issueUrl}/comments`,
    statuses_url: `${api}/statuses/${pull.headSha}`,
    state: pull.state,
    locked: false,
    title: pull.title,
    user: accountJson(links, pull.author),
    body: pull.body,
    labels: pull.labels.map(name => labelJson(links, repository, name)),
    milestone: null,
    draft: pull.draft,
    created_at: timestamp(pull.createdAt),
    updated_at: timestamp(pull.updatedAt),
    closed_at: pull.closedAt ? timestamp(pull.closedAt) : null,
    merged_at: pull.merged ? timestamp(pull.merged.at) : null,
    merge_commit_sha: pull.merged?.commit ?? null,
    assignee: null,
    assignees: [],
    requested_reviewers: pull.reviewers.map(login =>
      accountJson(links, accounts.get(login)),
    ),
    requested_teams: pull.teamReviewers.map(slug =>
      teamJson(links, repository.owner, slug),
    ),
    head: side(pull.head, pull.headSha),
    base: side(pull.base, pull.baseSha),
    _links: {
      self: { href: url },
      html: { href: htmlUrl },
      issue: { href: issueUrl },
      comments: { href: `${issueUrl}/comments` },
      review_comments: { href: `${url}/comments` },
      review_comment: { href: `${api}/pulls/comments{/number}` },
      commits: { href: `${url}/commits` },
      statuses: { href: `${api}/statuses/${pull.headSha}` },
    },
    author_association: 'CONTRIBUTOR',
    auto_merge: pull.autoMerge
      ? {
          enabled_by: accountJson(links, pull.autoMerge.by),
          merge_method: pull.autoMerge.method,
          commit_title: '',
          commit_message: '',
        }
      : null,
  };
}

export function fullPullJson(
  links: Links,
  accounts: Accounts,
  repository: Repository,
  pull: Pull,
  details: PullDetails,
) {
  return {
    ...pullJson(links, accounts, repository, pull),
    merged: pull.merged !== undefined,
    merged_by: pull.merged ? accountJson(links, pull.merged.by) : null,
    mergeable: details.mergeable,
    mergeable_state: mergeableState(details.mergeable),
    rebaseable: false,
    comments: pull.comments.length,
    review_comments: 0,
    maintainer_can_modify: pull.maintainerCanModify,
    commits: details.commits,
    additions: details.additions,
    deletions: details.deletions,
    changed_files: details.changedFiles,
  };
}

function mergeableState(mergeable: boolean | null): string {
  if (mergeable === null) return 'unknown';
  return mergeable ? 'clean' : 'dirty';
}

export function labelJson(links: Links, repository: Repository, name: string) {
  return {
    id: [...name].reduce(
      (hash, c) => (hash * 31 + (c.codePointAt(0) ?? 0)) % 1_000_000_007,
      7,
    ),
    node_id: nodeId('Label', repository.id, name),
    url: `${links.repositoryApi(repository)}/labels/${encodeURIComponent(
      name,
    )}`,
    name,
    description: null,
    color: 'ededed',
    default: false,
  };
}

export function teamJson(links: Links, owner: Account, slug: string) {
  const url = `${links.api}/orgs/${owner.login}/teams/${slug}`;
  return {
    id: 1,
    node_id: nodeId('Team', owner.id, slug),
    name: slug,
    slug,
    description: null,
    privacy: 'closed',
    notification_setting: 'notifications_enabled',
    permission: 'pull',
    type: 'organization',
    organization_id: owner.id,
    url,
    html_url: `${links.web}/orgs/${owner.login}/teams/${slug}`,
    members_url: `${url}/members{/member}`,
    repositories_url: `${url}/repos`,
    parent: null,
  };
}

export function commentJson(
  links: Links,
  repository: Repository,
  pull: Pull,
  comment: IssueComment,
) {
  const api = links.repositoryApi(repository);
  return {
    id: comment.id,
    node_id: nodeId('IssueComment', repository.id, comment.id),
    url: `${api}/issues/comments/${comment.id}`,
    html_url: `${links.repositoryWeb(repository)}/pull/${
      pull.number
    }#issuecomment-${comment.id}`,
    issue_url: `${api}/issues/${pull.number}`,
    body: comment.body,
    user: accountJson(links, comment.author),
    created_at: timestamp(comment.createdAt),
    updated_at: timestamp(comment.createdAt),
    author_association: 'CONTRIBUTOR',
  };
}

import type { CheckRun, CommitStatus } from '../state/checks';
import type { Repository } from '../state/Repository';
import { accountJson } from './account';
import type { Links } from './links';
import { nodeId, timestamp } from './links';

export function checkRunJson(
  links: Links,
  repository: Repository,
  run: CheckRun,
) {
  const url = `${links.repositoryApi(repository)}/check-runs/${run.id}`;
  return {
    id: run.id,
    node_id: nodeId('CheckRun', repository.id, run.id),
    head_sha: run.headSha,
    external_id: run.externalId ?? '',
    url,
    html_url: `${links.repositoryWeb(repository)}/runs/${run.id}`,
    details_url: run.detailsUrl,
    status: run.status,
    conclusion: run.conclusion,
    started_at: timestamp(run.startedAt),
    completed_at: run.completedAt ? timestamp(run.completedAt) : null,
    output: {
      title: run.title,
      summary: run.summary,
      text: null,
      annotations_count: run.annotations.length,
      annotations_url: `${url}/annotations`,
    },
    name: run.name,
    check_suite: null,
    app: null,
    pull_requests: [],
  };
}

export function statusJson(
  links: Links,
  repository: Repository,
  status: CommitStatus,
) {
  const creator = accountJson(links, status.creator);
  return {
    url: `${links.repositoryApi(repository)}/statuses/${status.sha}`,
    avatar_url: creator.avatar_url,
    id: status.id,
    node_id: nodeId('Status', repository.id, status.id),
    state: status.state,
    description: status.description,
    target_url: status.targetUrl,
    context: status.context,
    created_at: timestamp(status.createdAt),
    updated_at: timestamp(status.createdAt),
    creator,
  };
}

import type {
  CommitRequest,
  GitOpsRepository,
  ProposalRequest,
} from '@kafka-pipelines/backstage-plugin-kafka-pipelines-node';
import {
  createGithubRepository,
  type GithubRepositoryOptions,
} from '@kafka-pipelines/backstage-plugin-kafka-pipelines-node/service';
import { commitRequest } from '@kafka-pipelines/backstage-plugin-kafka-pipelines-node/testUtils';
import type { Call } from '../../faults/Faults';
import type { GithubFake } from '../../startGithubFake';

/** The adapter on the repository of most tests, as a new process has it. */
export function openPipelines(
  fake: GithubFake,
  more: Partial<GithubRepositoryOptions> & { token?: string } = {},
): GitOpsRepository {
  const { token = fake.token, ...options } = more;
  return createGithubRepository({
    name: 'data',
    host: 'github.example.com',
    owner: 'acme',
    repo: 'pipelines',
    branch: 'main',
    publish: 'pullRequest',
    connection: {
      apiBaseUrl: fake.apiUrl,
      getToken: async () => ({ token, isApp: token.startsWith('ghs_') }),
    },
    ...options,
  });
}

/** What was asked since the last time, an operation a line. */
export function takeCalls(fake: GithubFake): string[] {
  const describe = ({ operation, kind, status }: Call) =>
    `${operation ?? kind} ${status}`;
  return fake.calls.splice(0).map(describe);
}

/** A commit request with the trailers of a pipeline's change. */
export function committing(
  base: string,
  changes: Record<string, string | null>,
  more: Partial<CommitRequest> = {},
): CommitRequest {
  return commitRequest(base, changes, {
    trailers: {
      'Request-Id': 'task-1',
      'Pipeline-Id': 'clicks',
      'Change-Digest': 'sha256-1',
      'Requested-By': 'user:default/ann',
    },
    ...more,
  });
}

/** The same as a proposal. */
export function proposing(
  base: string,
  changes: Record<string, string | null>,
  more: Partial<ProposalRequest> = {},
): ProposalRequest {
  return {
    ...committing(base, changes),
    branch: 'kp-create-clicks',
    pullRequest: { title: 'Add pipeline clicks', body: 'What it does.' },
    ...more,
  };
}

/** As many files as a bulk change has. */
export function manyFiles(count: number, text = 'pipeline: {}\n') {
  return Object.fromEntries(
    Array.from({ length: count }, (_, i) => [
      `pipelines/p${i}/values.yaml`,
      `# ${i}\n${text}`,
    ]),
  );
}

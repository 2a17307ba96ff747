import {
  createReview,
  reviewMarkdown,
  type Review,
} from '@kafka-pipelines/backstage-plugin-kafka-pipelines-node';
import {
  postReview,
  type GithubAccess,
  type PostReviewOptions,
} from '@kafka-pipelines/backstage-plugin-kafka-pipelines-node/pullRequests';
import type { GithubFake } from '../../startGithubFake';

/** A review without a change, but with as many findings as wanted. */
export function reviewWith(errors: number): Review {
  return createReview({
    diff: {
      pipelines: [],
      connectClusters: [],
      environments: [],
      sharedFiles: [],
      dangers: [],
      hit: { restarts: [], topics: [], pipelines: [] },
      findings: Array.from({ length: errors }, (_, index) => ({
        rule: 'connector/unknown-key',
        severity: 'error',
        message: `Key number ${index}`,
        file: 'pipelines/orders/values.yaml',
        line: index + 1,
        column: 1,
        pointer: '',
      })),
      notCompared: [],
    },
    findings: [],
    manifests: { objects: [], notCompared: [] },
    failOn: 'error',
  });
}

export function accessOf(
  { apiUrl }: Pick<GithubFake, 'apiUrl'>,
  credentials: GithubAccess['credentials'],
): GithubAccess {
  return {
    apiBaseUrl: apiUrl,
    owner: 'acme',
    repo: 'pipelines',
    credentials,
    paceWrites: false,
  };
}

/** Writes a review as the command line does. */
export function post(
  options: Pick<PostReviewOptions, 'access' | 'pullRequest' | 'head'> &
    Partial<PostReviewOptions>,
) {
  const review = options.review ?? reviewWith(1);
  const { comment } = reviewMarkdown(review, {
    base: 'b'.repeat(40),
    head: options.head,
    folder: options.folder ?? '',
  });
  return postReview({
    review,
    comment,
    folder: '',
    withComment: true,
    ...options,
  });
}

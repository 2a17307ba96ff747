import type { PreviewResponse } from '@kafka-pipelines/backstage-plugin-kafka-pipelines-common';

/** Why a review that is over has nothing to publish. */
export const blockedReasons = ['errors', 'nothing', 'failed', 'token'] as const;

export type Blocked = (typeof blockedReasons)[number];

/** What the form says when somebody wants to go on all the same. */
export const blockedMessages: Record<Blocked, string> = {
  errors:
    'Nothing can be published while there are errors: the review says what to do about them.',
  nothing: 'There is nothing to change, so nothing to publish: go back.',
  failed: 'The review could not be prepared: it says why. Try again there.',
  token:
    'Your own token for GitHub is needed to publish: the review says what is wrong with it.',
};

/** Why nothing can be published of a preview; undefined where it can. */
export function blockedBy({
  digest,
  findings,
}: Pick<PreviewResponse, 'digest' | 'findings'>): Blocked | undefined {
  if (findings.some(({ severity }) => severity === 'error')) return 'errors';
  return digest ? undefined : 'nothing';
}

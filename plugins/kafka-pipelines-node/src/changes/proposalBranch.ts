import { createHash } from 'node:crypto';
import type { ChangeSet } from '@kafka-pipelines/backstage-plugin-kafka-pipelines-common';
import { PROPOSAL_BRANCH_PREFIX } from '../repository/proposalCommit';

/**
 * The branch on which a change is proposed: `kp-<verb>-<pipeline>`, or
 * `kp-bulk-<8 hex of the touched paths>`. What is changed decides, not who asks
 * or when, so a second run finds the branch of the first. A pipeline's name is
 * short enough to stand in it whole.
 *
 * @public
 */
export function proposalBranch({
  request: { verb },
  pipelines,
  edits,
}: Pick<ChangeSet, 'request' | 'pipelines' | 'edits'>): string {
  const about =
    verb === 'bulk'
      ? createHash('sha256')
          .update(
            edits
              .map(({ path }) => path)
              .sort()
              .join('\n'),
          )
          .digest('hex')
          .slice(0, 8)
      : pipelines[0];
  return `${PROPOSAL_BRANCH_PREFIX}${verb}-${about}`;
}

type ChangeVerb = ChangeSet['request']['verb'];

const verbs: readonly ChangeVerb[] = [
  'create',
  'edit',
  'remove',
  'promote',
  'derive',
  'bulk',
];

/**
 * What the change on a branch that `proposalBranch` named does.
 *
 * @returns undefined for a branch with another name
 * @public
 */
export function verbOfProposal(branch: string): ChangeVerb | undefined {
  return verbs.find(verb =>
    branch.startsWith(`${PROPOSAL_BRANCH_PREFIX}${verb}-`),
  );
}

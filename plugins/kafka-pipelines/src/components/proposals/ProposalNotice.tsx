import { Alert } from '@backstage/ui';
import type { ProposalSummary } from '@kafka-pipelines/backstage-plugin-kafka-pipelines-common';
import { ProposalLink } from './ProposalLink';
import { proposedChange } from './proposedChange';

interface ProposalNoticeProps {
  proposals: ProposalSummary[];
}

/** Says that what one sees may be about to change, or to go. */
export function ProposalNotice({ proposals }: ProposalNoticeProps) {
  return proposals.map(proposal => {
    const { subject, tone } = proposedChange(proposal);
    return (
      <Alert
        key={proposal.branch}
        role="status"
        status={tone === 'neutral' ? 'info' : 'warning'}
        icon
        title={
          proposal.pullRequest?.title
            ? `Waiting for review: ${proposal.pullRequest.title}`
            : `${subject} waits for review`
        }
        description={<ProposalLink proposal={proposal} />}
      />
    );
  });
}

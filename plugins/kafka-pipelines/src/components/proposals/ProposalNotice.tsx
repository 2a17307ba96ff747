import { Alert } from '@backstage/ui';
import type { ProposalSummary } from '@kafka-pipelines/backstage-plugin-kafka-pipelines-common';
import { ProposalLink } from './ProposalLink';

interface ProposalNoticeProps {
  proposals: ProposalSummary[];
}

/** Says that what one sees may be about to change. */
export function ProposalNotice({ proposals }: ProposalNoticeProps) {
  return proposals.map(proposal => (
    <Alert
      key={proposal.branch}
      role="status"
      status="info"
      icon
      title={
        proposal.pullRequest?.title
          ? `Waiting for review: ${proposal.pullRequest.title}`
          : 'A change of this pipeline waits for review'
      }
      description={<ProposalLink proposal={proposal} />}
    />
  ));
}

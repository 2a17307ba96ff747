import { Link, Text } from '@backstage/ui';
import type { ProposalSummary } from '@kafka-pipelines/backstage-plugin-kafka-pipelines-common';

interface ProposalLinkProps {
  proposal: Pick<ProposalSummary, 'branch' | 'pullRequest'>;
}

/** Where a proposal is reviewed: its pull request, or the branch it stands on. */
export function ProposalLink({ proposal }: ProposalLinkProps) {
  const { branch, pullRequest } = proposal;
  return pullRequest ? (
    <Link href={pullRequest.url} target="_blank" variant="body-medium">
      Pull request #{pullRequest.number}
    </Link>
  ) : (
    <Text as="span" variant="body-medium">
      Branch <code>{branch}</code>
    </Text>
  );
}

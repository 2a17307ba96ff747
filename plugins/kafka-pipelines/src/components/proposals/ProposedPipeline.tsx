import { Button, Flex, Text } from '@backstage/ui';
import type { ProposalSummary } from '@kafka-pipelines/backstage-plugin-kafka-pipelines-common';
import { EmptyMessage } from '../shared/EmptyMessage';
import { EntityLink } from '../shared/EntityLink';
import { ProposalLink } from './ProposalLink';

interface ProposedPipelineProps {
  name: string;
  proposals: ProposalSummary[];
  onRetry: () => void;
}

/** In place of a pipeline that is proposed and not merged yet. */
export function ProposedPipeline(props: ProposedPipelineProps) {
  const { name, proposals, onRetry } = props;
  return (
    <EmptyMessage
      title={`${name} waits for review`}
      actions={
        <Button variant="secondary" onPress={onRetry}>
          Look again
        </Button>
      }
    >
      <Flex direction="column" gap="3">
        <Text as="p" variant="body-medium">
          It is proposed and not merged yet. Once it is, it appears here and
          joins the catalog.
        </Text>
        {proposals.map(proposal => (
          <Flex key={proposal.branch} gap="2" align="center" justify="center">
            <ProposalLink proposal={proposal} />
            {proposal.requestedBy && (
              <Text as="span" variant="body-medium">
                asked for by{' '}
                <EntityLink
                  entityRef={proposal.requestedBy}
                  defaultKind="user"
                />
              </Text>
            )}
          </Flex>
        ))}
      </Flex>
    </EmptyMessage>
  );
}

import {
  Accordion,
  AccordionPanel,
  AccordionTrigger,
  Flex,
  Text,
} from '@backstage/ui';
import {
  ErrorAlert,
  StatusPill,
} from '@kafka-pipelines/backstage-plugin-kafka-pipelines-react';
import type { LoadedProposals } from './loadProposals';
import { ProposalTable } from './ProposalTable';

interface ProposedChangesProps {
  loaded: LoadedProposals;
  onRetry: () => void;
}

/** What waits for review; nothing where changes are committed at once. */
export function ProposedChanges({ loaded, onRetry }: ProposedChangesProps) {
  const { repositories, proposals, failures } = loaded;
  if (repositories.length === 0) {
    return null;
  }
  const count = proposals.length;
  return (
    <>
      {failures.map(({ repository, error }) => (
        <ErrorAlert
          key={repository}
          title={`What waits for review in ${repository} could not be read`}
          error={error}
          onRetry={onRetry}
        />
      ))}
      {failures.length < repositories.length && (
        // Opens when the first proposal comes
        <Accordion key={String(count > 0)} defaultExpanded={count > 0}>
          <AccordionTrigger>
            <Flex align="center" gap="3">
              <Text as="span" variant="body-medium" weight="bold">
                Waiting for review
              </Text>{' '}
              <StatusPill tone={count > 0 ? 'announcement' : 'neutral'}>
                {count > 0 ? `${count} proposed` : 'none'}
              </StatusPill>
            </Flex>
          </AccordionTrigger>
          <AccordionPanel>
            <ProposalTable proposals={proposals} />
          </AccordionPanel>
        </Accordion>
      )}
    </>
  );
}

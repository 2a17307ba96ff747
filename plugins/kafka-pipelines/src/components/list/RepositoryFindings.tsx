import {
  Accordion,
  AccordionPanel,
  AccordionTrigger,
  Flex,
  Text,
} from '@backstage/ui';
import {
  countFindings,
  type FleetSummary,
} from '@kafka-pipelines/backstage-plugin-kafka-pipelines-common';
import {
  FindingCountPills,
  FindingsList,
} from '@kafka-pipelines/backstage-plugin-kafka-pipelines-react';

interface RepositoryFindingsProps {
  fleet: FleetSummary;
}

/** Findings that belong to no single pipeline; nothing when there is none. */
export function RepositoryFindings({ fleet }: RepositoryFindingsProps) {
  const { findings, repository } = fleet;
  if (findings.length === 0) {
    return null;
  }
  const counts = countFindings(findings);
  return (
    <Accordion defaultExpanded={counts.error > 0}>
      <AccordionTrigger>
        <Flex align="center" gap="3">
          <Text as="span" variant="body-medium" weight="bold">
            Findings in the shared files of {repository}
          </Text>{' '}
          <FindingCountPills counts={counts} />
        </Flex>
      </AccordionTrigger>
      <AccordionPanel>
        <FindingsList findings={findings} />
      </AccordionPanel>
    </Accordion>
  );
}

import {
  Accordion,
  AccordionPanel,
  AccordionTrigger,
  Flex,
  Text,
} from '@backstage/ui';
import type {
  Finding,
  FleetSummary,
  Severity,
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
  const count = (severity: Severity) =>
    findings.filter((finding: Finding) => finding.severity === severity).length;
  const counts = {
    error: count('error'),
    warning: count('warning'),
    info: count('info'),
  };
  return (
    <Accordion defaultExpanded={counts.error > 0}>
      <AccordionTrigger>
        <Flex align="center" gap="3">
          <Text as="span" variant="body-medium" weight="bold">
            In the shared files of {repository}
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

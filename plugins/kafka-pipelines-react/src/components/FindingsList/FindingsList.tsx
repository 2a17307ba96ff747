import { Flex, Text } from '@backstage/ui';
import type { Finding } from '@kafka-pipelines/backstage-plugin-kafka-pipelines-common';
import { RiCheckboxCircleFill } from '@remixicon/react';
import { FindingGroup } from './FindingGroup';
import { severities } from './severities';
import styles from './FindingsList.module.css';

/** @public */
export interface FindingsListProps {
  findings: Finding[];
  /** Said below "No findings". */
  emptyDescription?: string;
  /** Goes to the place of a finding; undefined where that is not on the page. */
  goTo?: (finding: Finding) => (() => void) | undefined;
}

/** Findings by severity, each with its place, rule and what to do. @public */
export function FindingsList({
  findings,
  emptyDescription,
  goTo = () => undefined,
}: FindingsListProps) {
  if (findings.length === 0) {
    return (
      <Flex align="center" gap="2" className={styles.empty}>
        <RiCheckboxCircleFill
          className={styles.emptyIcon}
          size={20}
          aria-hidden="true"
        />
        <Text as="p" variant="body-medium">
          <strong>No findings.</strong> {emptyDescription}
        </Text>
      </Flex>
    );
  }
  return (
    <Flex direction="column" gap="4">
      {severities.map(look => {
        const group = findings.filter(
          finding => finding.severity === look.severity,
        );
        return group.length === 0 ? null : (
          <FindingGroup
            key={look.severity}
            title={look.count(group.length)}
            tone={look.tone}
            icon={look.icon}
            findings={group}
            goTo={goTo}
          />
        );
      })}
    </Flex>
  );
}

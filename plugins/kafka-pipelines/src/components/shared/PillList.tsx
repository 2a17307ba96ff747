import { Flex, Text } from '@backstage/ui';
import { StatusPill } from '@kafka-pipelines/backstage-plugin-kafka-pipelines-react';

interface PillListProps {
  values: string[];
  /** Shown when there is no value. */
  none: string;
}

/** Short names side by side, such as environments. */
export function PillList({ values, none }: PillListProps) {
  if (values.length === 0) {
    return <Text variant="body-medium">{none}</Text>;
  }
  return (
    <Flex gap="1" style={{ flexWrap: 'wrap' }}>
      {values.map(value => (
        <StatusPill key={value} tone="neutral">
          {value}
        </StatusPill>
      ))}
    </Flex>
  );
}

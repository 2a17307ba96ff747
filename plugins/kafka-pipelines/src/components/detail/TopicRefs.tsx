import { Flex, Text } from '@backstage/ui';
import { EntityDisplayName } from '@backstage/plugin-catalog-react';
import { EntityLink } from '../shared/EntityLink';

interface TopicRefsProps {
  topicRefs: string[];
  isInCatalog: boolean;
}

/** Topics a connector reads or writes; only proven ones are known. */
export function TopicRefs({ topicRefs, isInCatalog }: TopicRefsProps) {
  if (topicRefs.length === 0) {
    return (
      <Text variant="body-medium" color="secondary">
        –
      </Text>
    );
  }
  return (
    <Flex direction="column" gap="1" align="start">
      {topicRefs.map(topicRef =>
        isInCatalog ? (
          <EntityLink key={topicRef} entityRef={topicRef} />
        ) : (
          <Text key={topicRef} variant="body-medium">
            <EntityDisplayName entityRef={topicRef} hideIcon />
          </Text>
        ),
      )}
    </Flex>
  );
}

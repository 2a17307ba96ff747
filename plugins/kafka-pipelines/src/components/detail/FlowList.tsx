import { Flex, Text } from '@backstage/ui';
import {
  UNKNOWN_PLATFORM,
  type FlowPart,
} from '@kafka-pipelines/backstage-plugin-kafka-pipelines-common';
import { StatusPill } from '@kafka-pipelines/backstage-plugin-kafka-pipelines-react';
import { PartName } from './PartName';
import styles from './FlowList.module.css';

interface FlowListProps {
  flows: FlowPart[];
  direction: FlowPart['direction'];
}

/** What a part reads or writes; what its config does not prove says why. */
export function FlowList({ flows, direction }: FlowListProps) {
  const shown = flows.filter(flow => flow.direction === direction);
  if (shown.length === 0) {
    return <Text variant="body-medium">–</Text>;
  }
  return (
    <ul className={styles.flows}>
      {shown.map((flow, index) => (
        <li key={index}>
          <Flex align="center" gap="2" style={{ flexWrap: 'wrap' }}>
            <FlowName flow={flow} />
            <FlowKind flow={flow} />
            {flow.certainty !== 'proven' && (
              <StatusPill
                tone={flow.certainty === 'possible' ? 'warning' : 'neutral'}
              >
                {flow.certainty}
              </StatusPill>
            )}
          </Flex>
          {flow.certainty !== 'proven' && (
            <Text variant="body-small">{flow.reason}</Text>
          )}
        </li>
      ))}
    </ul>
  );
}

function FlowName({ flow }: { flow: FlowPart }) {
  if (flow.platform === UNKNOWN_PLATFORM) {
    return <Text variant="body-medium">Not known</Text>;
  }
  return <PartName entityRef={flow.entityRef} name={flow.name} />;
}

/** A topic is what one expects beside a connector; anything else is named. */
function FlowKind({ flow: { kind, platform } }: { flow: FlowPart }) {
  return kind === 'dataset' && platform !== UNKNOWN_PLATFORM ? (
    <Text variant="body-small">{platform}</Text>
  ) : null;
}

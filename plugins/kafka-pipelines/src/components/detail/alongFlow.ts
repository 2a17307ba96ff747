import {
  UNKNOWN_PLATFORM,
  type ConnectorPart,
  type FlowPart,
  type KsqldbPart,
} from '@kafka-pipelines/backstage-plugin-kafka-pipelines-common';

const stages = ['into Kafka', 'within Kafka', 'out of Kafka'] as const;

type Stage = (typeof stages)[number];

const isTopic = ({ kind }: FlowPart) => kind === 'topic';
const isKnown = ({ platform }: FlowPart) => platform !== UNKNOWN_PLATFORM;

/**
 * Where a part moves data. A dead letter queue makes no sink a step within
 * Kafka, so what else it writes decides.
 */
function stageOf(flows: FlowPart[]): Stage {
  const inputs = flows.filter(({ direction }) => direction === 'input');
  const outputs = flows.filter(({ direction }) => direction === 'output');
  const readsTopics = inputs.some(isTopic);
  if (outputs.some(flow => !isTopic(flow) && (readsTopics || isKnown(flow)))) {
    return 'out of Kafka';
  }
  return !readsTopics && (inputs.some(isKnown) || outputs.some(isTopic))
    ? 'into Kafka'
    : 'within Kafka';
}

/**
 * Connectors and ksqlDB apps in the direction of the data: what brings it into
 * Kafka, what stays there or is not known, what takes it out. Parts of one
 * stage keep their order, connectors before apps.
 */
export function alongFlow(
  connectors: ConnectorPart[],
  apps: KsqldbPart[],
): Array<ConnectorPart | KsqldbPart> {
  const parts = [...connectors, ...apps];
  return stages.flatMap(stage =>
    parts.filter(({ flows }) => stageOf(flows) === stage),
  );
}

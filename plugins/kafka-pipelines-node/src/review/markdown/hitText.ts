import type { Hit } from '@kafka-pipelines/backstage-plugin-kafka-pipelines-common';
import {
  code,
  cut,
  list,
  type ListLimit,
} from '../../changes/pullRequest/markdown';
import { markdownText } from '../../blueprints/markdownText';
import { plural } from '../../changes/pullRequest/plural';

/** Uses of topics and tables that are named of one pipeline. */
const MAX_USES = 5;
const MAX_SENTENCE = 300;

/** Whom a change concerns besides what it changes. Owners are named, and not notified. */
export function hitText(
  { restarts, topics, pipelines }: Hit,
  limit: ListLimit,
): string {
  const workers = restarts.map(
    ({ cluster, environment, connectors, reasons }) =>
      `${code(cluster)} in ${code(environment)}, ${plural(
        connectors,
        'connector',
      )}: ${reasons.slice(0, MAX_USES).map(sentence).join('; ')}${leftOut(
        reasons.length - MAX_USES,
      )}`,
  );
  const risks = new Map<string, Hit['topics']>();
  for (const topic of topics) {
    const key = JSON.stringify([topic.topic, topic.kafkaCluster, topic.risk]);
    risks.set(key, [...(risks.get(key) ?? []), topic]);
  }
  const atRisk = [...risks.values()].map(same => {
    const [{ topic, kafkaCluster, risk }] = same;
    const places = same.map(({ environment }) => code(environment));
    return `${code(topic)} on Kafka cluster ${code(
      kafkaCluster,
    )} in ${places.join(', ')}: ${sentence(risk)}`;
  });
  const others = pipelines.map(({ pipeline, owner, shared }) => {
    const uses = shared
      .slice(0, MAX_USES)
      .map(({ does, kind, name }) => `${does} ${kind} ${code(name)}`);
    return `${code(pipeline)}, owner ${code(owner)}: ${uses.join(
      ', ',
    )}${leftOut(shared.length - MAX_USES)}`;
  });
  return [
    ...(workers.length > 0
      ? [
          `Connect clusters whose workers restart; their connectors stop meanwhile:\n\n${list(
            workers,
            'Connect clusters',
            limit,
          )}`,
        ]
      : []),
    ...(atRisk.length > 0
      ? [`Topics with records at risk:\n\n${list(atRisk, 'topics', limit)}`]
      : []),
    ...(others.length > 0
      ? [
          `Other pipelines on the same topics and tables:\n\n${list(
            others,
            'pipelines',
            limit,
          )}`,
        ]
      : []),
  ].join('\n\n');
}

function sentence(text: string): string {
  return markdownText(cut(text, MAX_SENTENCE));
}

function leftOut(count: number): string {
  return count > 0 ? ` and ${count} more` : '';
}

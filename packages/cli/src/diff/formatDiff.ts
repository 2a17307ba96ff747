import type {
  Danger,
  FleetDiff,
  Hit,
} from '@kafka-pipelines/backstage-plugin-kafka-pipelines-common';
import { formatLines } from '../findings/lines';
import { visible } from '../findings/visible';
import { many } from '../many';
import { formatThings, inEnvironments, others } from './formatThings';
import { paintFor, type Paint } from './paint';

const INDENT = '  ';

/** Equal dangers once, whatever they befall. */
function foldDangers(
  dangers: readonly Danger[],
): Array<{ danger: Danger; names: Map<string, string[]> }> {
  const folded = new Map<
    string,
    { danger: Danger; names: Map<string, string[]> }
  >();
  for (const danger of dangers) {
    const { kind, name, environment, message, values } = danger;
    const key = JSON.stringify([kind, message, values]);
    const known = folded.get(key) ?? { danger, names: new Map() };
    folded.set(key, known);
    known.names.set(name, [...(known.names.get(name) ?? []), environment]);
  }
  return [...folded.values()];
}

function dangerLines(dangers: readonly Danger[], paint: Paint): string[] {
  return foldDangers(dangers).flatMap(
    ({ danger: { kind, message, values }, names }) => {
      const [first, ...rest] = [...names].map(
        ([name, environments]) => `${name}${inEnvironments(environments)}`,
      );
      return [
        `${paint('bold', paint('red', '!'))} ${kind} ${visible(
          first,
        )} ${message}${
          values ? `: ${visible(values.before)} → ${visible(values.after)}` : ''
        }`,
        ...others(kind, rest, INDENT),
      ];
    },
  );
}

/** A topic once, whatever environments it is at risk in. */
function foldTopics(
  topics: Hit['topics'],
): Array<
  Omit<Hit['topics'][number], 'environment'> & { environments: string[] }
> {
  const folded = new Map<
    string,
    Omit<Hit['topics'][number], 'environment'> & { environments: string[] }
  >();
  for (const { environment, ...topic } of topics) {
    const key = JSON.stringify(topic);
    const known = folded.get(key) ?? { ...topic, environments: [] };
    folded.set(key, known);
    known.environments.push(environment);
  }
  return [...folded.values()];
}

function hitLines({ restarts, topics, pipelines }: Hit): string[] {
  return [
    ...restarts.map(
      ({ environment, cluster, connectors, reasons }) =>
        `Connect cluster ${cluster} (${environment}): its workers restart, and with them ${many(
          connectors,
          'connector',
        )} (${reasons.join(', ')})`,
    ),
    ...foldTopics(topics).map(
      ({ kafkaCluster, topic, environments, risk }) =>
        `topic ${topic} of Kafka cluster ${kafkaCluster}${inEnvironments(
          environments,
        )} ${risk}`,
    ),
    ...pipelines.map(
      ({ pipeline, owner, shared }) =>
        `pipeline ${pipeline} of ${owner} ${shared
          .map(({ does, kind, name }) => `${does} ${kind} ${name}`)
          .join(', ')}`,
    ),
  ].map(line => visible(INDENT + line));
}

function section(title: string, lines: string[], paint: Paint): string[][] {
  return lines.length === 0 ? [] : [[paint('underline', title), ...lines]];
}

/**
 * A difference for people: what deserves a second look, what changes, who is
 * hit, what is found and what cannot be compared.
 *
 * @param stream - where it goes; colours only for a terminal
 * @returns paragraphs, none when nothing changes
 */
export function formatDiff(
  diff: FleetDiff,
  stream: NodeJS.WritableStream,
): string[][] {
  const paint = paintFor(stream);
  const changes = formatThings(diff, paint);
  return [
    ...section('Look twice', dangerLines(diff.dangers, paint), paint),
    ...changes,
    ...section('Who is hit', hitLines(diff.hit), paint),
    ...section('Findings', formatLines(diff.findings, stream), paint),
    ...section(
      'Not compared',
      diff.notCompared.map(({ folder, reason }) =>
        visible(`${INDENT}${folder} ${reason}`),
      ),
      paint,
    ),
  ];
}

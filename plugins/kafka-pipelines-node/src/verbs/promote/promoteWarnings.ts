import { isDeepStrictEqual } from 'node:util';
import {
  ownValue,
  toPointer,
  type ChartPin,
  type Fleet,
  type FleetEnvironment,
  type PipelineInstance,
  plainAt,
  toPlain,
  type PromoteWarning,
} from '@kafka-pipelines/backstage-plugin-kafka-pipelines-common';
import { leavesOf } from '../leaves';

const pinText = (pin: ChartPin) =>
  Object.entries(pin)
    .map(([key, value]) => `${key} ${value}`)
    .join(', ');

/** The leaves in which two values differ. */
function differences(a: unknown, b: unknown): string[] {
  const [left, right] = [toPlain(a), toPlain(b)];
  const paths = [...leavesOf(left), ...leavesOf(right)].map(({ path }) => path);
  return [
    ...new Set(
      paths
        .filter(
          path => !isDeepStrictEqual(plainAt(left, path), plainAt(right, path)),
        )
        .map(toPointer),
    ),
  ].sort();
}

function presetWarnings(
  source: FleetEnvironment,
  target: FleetEnvironment,
  { values }: PipelineInstance,
): PromoteWarning[] {
  const names = Object.values(values.connectors ?? {}).flatMap(
    connector => connector?.preset ?? [],
  );
  return [...new Set(names)].sort().flatMap((name): PromoteWarning[] => {
    const there = ownValue(source.shared.presets, name);
    const here = ownValue(target.shared.presets, name);
    if (!here) {
      return [
        {
          kind: 'preset',
          name,
          message: `There is no preset ${name} in ${target.name}.`,
        },
      ];
    }
    const pointers = differences(there ?? {}, here);
    return pointers.length === 0
      ? []
      : [
          {
            kind: 'preset',
            name,
            message: `Preset ${name} is not the same in ${source.name} and ${target.name}.`,
            pointers,
          },
        ];
  });
}

function clusterWarnings(
  target: FleetEnvironment,
  { effective }: PipelineInstance,
): PromoteWarning[] {
  const connectClusters = new Set(
    Object.values(effective.connectors).map(
      ({ connectCluster }) => connectCluster,
    ),
  );
  const kafkaClusters = new Set(
    [
      ...Object.values(effective.topics),
      ...Object.values(effective.ksqldb),
    ].map(({ kafkaCluster }) => kafkaCluster),
  );
  const missing = (
    kind: 'connectCluster' | 'kafkaCluster',
    names: Set<string>,
    known: Record<string, unknown> | undefined,
    what: string,
  ): PromoteWarning[] =>
    [...names]
      .filter(name => name !== '' && ownValue(known, name) === undefined)
      .sort()
      .map(name => ({
        kind,
        name,
        message: `There is no ${what} ${name} in ${target.name}.`,
      }));
  return [
    ...missing(
      'connectCluster',
      connectClusters,
      target.shared.connectClusters,
      'Connect cluster',
    ),
    ...missing(
      'kafkaCluster',
      kafkaClusters,
      target.shared.kafkaClusters,
      'Kafka cluster',
    ),
  ];
}

/**
 * What the pipeline's own files do not say and that differs between two
 * environments: the chart, the presets it takes, clusters that are missing.
 *
 * @param instance - the pipeline as it will be in the target
 */
export function promoteWarnings(
  fleet: Fleet,
  from: string,
  to: string,
  instance: PipelineInstance,
): PromoteWarning[] {
  const [source, target] = [fleet.environments[from], fleet.environments[to]];
  const [there, here] = [source, target].map(
    ({ config }) => config.charts['kafka-pipeline'],
  );
  return [
    ...(isDeepStrictEqual(there, here)
      ? []
      : [
          {
            kind: 'chart' as const,
            name: 'kafka-pipeline',
            message: `Chart kafka-pipeline is ${pinText(
              there,
            )} in ${from}, but ${pinText(here)} in ${to}.`,
          },
        ]),
    ...presetWarnings(source, target, instance),
    ...clusterWarnings(target, instance),
  ];
}

import type { Fleet } from '../fleet/types';
import { chartDefaults } from '../pipeline/chartDefaults';
import { connectClusterValuesSchema } from '../pipeline/connectClusterValues';
import { ownValue } from '../pipeline/ownRecord';
import { sharedValuesSchema } from '../pipeline/sharedValues';
import { connectChartValues } from './chartValues';
import { inOrder, type Entry } from './entry';
import { readSources } from './sources';
import {
  leavesOf,
  mergeTraced,
  trace,
  tracedAt,
  winner,
  type Traced,
} from './traced';
import type { Origin } from './types';
import { writtenRows } from './writtenRows';

/** What workers need to know of their Kafka cluster; the rest is for pipelines. */
const OF_KAFKA_CLUSTER = [
  'bootstrapServers',
  'tls',
  'trustedCertificates',
  'authentication',
];
/** What workers need to know of their Connect cluster. */
const OF_CONNECT_CLUSTER = [
  'namespace',
  'kafkaCluster',
  'authentication',
  'secretProviders',
];

/** Keys of the artifacts that plugins, libraries and jars name. */
function artifactsOf(own: Traced | undefined): string[] {
  return leavesOf(own)
    .filter(({ path }) => path.at(-1) === 'artifact')
    .map(({ settings: [{ value }] }) => String(value));
}

/** The parts of shared files that one Connect cluster is rendered from. */
function usedPaths(
  own: Traced | undefined,
  shared: Traced | undefined,
  cluster: string,
): string[][] {
  const ofCluster = ['connectClusters', cluster];
  const kafkaCluster = winner(tracedAt(shared, [...ofCluster, 'kafkaCluster']));
  return [
    ['strimzi'],
    ...OF_CONNECT_CLUSTER.map(key => [...ofCluster, key]),
    ...OF_KAFKA_CLUSTER.map(key => [
      'kafkaClusters',
      String(kafkaCluster),
      key,
    ]),
    ...[...new Set(artifactsOf(own))].sort().map(key => ['artifacts', key]),
  ];
}

/** A tree with one subtree in its place. */
function at(path: string[], traced: Traced): Traced {
  return path.reduceRight<Traced>(
    (inner, key) => new Map([[key, inner]]),
    traced,
  );
}

/**
 * Where every effective key of a Connect cluster comes from, and what it wins
 * over: its own values, and what it uses of the shared ones.
 *
 * @returns nothing where the Connect cluster is not in the environment
 * @public
 */
export function originsOfConnectCluster(
  fleet: Fleet,
  cluster: string,
  environment: string,
): Origin[] {
  const found = ownValue(fleet.connectClusters, cluster);
  const instance = ownValue(found?.instances, environment);
  if (!found || !instance) {
    return [];
  }
  const { folder } = found;
  const files = readSources(fleet, folder, instance.valueFiles);
  const own = mergeTraced(trace(connectChartValues()), files.own);
  const shared = mergeTraced(trace(chartDefaults), files.shared);
  const used = usedPaths(own, shared, cluster).flatMap(path => {
    const traced = tracedAt(shared, path);
    return traced ? [at(path, traced)] : [];
  });
  const entry: Entry = {
    fleet,
    part: { kind: 'connect-cluster', name: cluster, folder },
    traced: mergeTraced(...used, own),
  };
  return inOrder(writtenRows(entry).rows, [
    ...Object.keys(connectClusterValuesSchema.shape),
    ...Object.keys(sharedValuesSchema.shape),
  ]);
}

import { topicPattern } from '../../transforms/topicPattern';
import { listedIn } from '../catalogue/keyPrefixes';

const PACKAGE = 'org.apache.kafka.connect.mirror';

/** The connector of MirrorMaker that copies topics. */
export const MIRROR_SOURCE = `${PACKAGE}.MirrorSourceConnector`;

/** All connectors of MirrorMaker. */
export const MIRROR_CONNECTORS: readonly string[] = [
  MIRROR_SOURCE,
  `${PACKAGE}.MirrorCheckpointConnector`,
  `${PACKAGE}.MirrorHeartbeatConnector`,
];

/** A cluster as one of MirrorMaker's connectors names it. */
export interface MirrorEnd {
  alias: string;
  /** Its bootstrap servers; none when they are not said. */
  servers: readonly string[];
}

/** Which topics a mirror copies, and under which names. */
export interface Mirror {
  source: MirrorEnd;
  target: MirrorEnd;
  topics: readonly string[];
  exclude: readonly string[];
  /** Between alias and name; undefined when topics keep their names. */
  separator: string | undefined;
}

/** Defaults of MirrorMaker, https://kafka.apache.org/documentation/#mirrormakerconfigs */
const TARGET_ALIAS = 'target';
const TOPICS = '.*';
const EXCLUDE = 'mm2.*\\.internal,.*\\.replica,__.*';

type Config = Readonly<Record<string, string>>;

/** One end of a mirror, as its config names it. */
export function mirrorEnd(
  config: Config,
  side: 'source' | 'target',
): MirrorEnd {
  return {
    alias:
      config[`${side}.cluster.alias`]?.trim() ??
      (side === 'target' ? TARGET_ALIAS : ''),
    servers: listedIn(config[`${side}.cluster.bootstrap.servers`]).map(each =>
      each.toLowerCase(),
    ),
  };
}

/** True when two ends have a bootstrap server in common. */
export function sameCluster(a: MirrorEnd, b: MirrorEnd): boolean {
  return a.servers.some(server => b.servers.includes(server));
}

/**
 * Reads the config of a connector that copies topics.
 *
 * @returns undefined when a class or transform of its own decides about names
 */
export function readMirror(config: Config): Mirror | undefined {
  const policy = config['replication.policy.class']?.trim();
  const identity = policy === `${PACKAGE}.IdentityReplicationPolicy`;
  const known =
    policy === undefined ||
    identity ||
    policy === `${PACKAGE}.DefaultReplicationPolicy`;
  if (
    !known ||
    config['topic.filter.class'] !== undefined ||
    listedIn(config.transforms).length > 0
  ) {
    return undefined;
  }
  return {
    source: mirrorEnd(config, 'source'),
    target: mirrorEnd(config, 'target'),
    topics: listedIn(config.topics ?? TOPICS),
    exclude: listedIn(config['topics.exclude'] ?? EXCLUDE),
    separator: identity
      ? undefined
      : config['replication.policy.separator'] ?? '.',
  };
}

/** `MirrorSourceConnector.isCycle`: the topic has come from the target. */
function isCycle(
  { separator, source, target }: Mirror,
  topic: string,
): boolean {
  if (separator === undefined) {
    return source.alias === target.alias;
  }
  const parts = topic.split(separator);
  return parts.slice(0, -1).includes(target.alias);
}

function matches(patterns: readonly string[], topic: string): boolean {
  return patterns.some(each => topicPattern(each)?.test(topic));
}

/** The name of a topic's copy; undefined when it is not copied. */
export function copyOf(mirror: Mirror, topic: string): string | undefined {
  const { exclude, separator, source, topics } = mirror;
  if (
    !matches(topics, topic) ||
    matches(exclude, topic) ||
    isCycle(mirror, topic)
  ) {
    return undefined;
  }
  return separator === undefined ? topic : source.alias + separator + topic;
}

/** True when nobody can say for some pattern what it matches. */
export function isHardToRead({ exclude, topics }: Mirror): boolean {
  return [...topics, ...exclude].some(each => !topicPattern(each));
}

import {
  MIRROR_CONNECTORS,
  MIRROR_SOURCE,
  mirrorEnd,
  sameCluster,
} from '../../connect/mirror/mirror';
import type { ConnectorView } from '../partViews';
import type { FleetRule } from '../rule';

const POLICY = 'replication.policy.class';
const DEFAULT_POLICY =
  'org.apache.kafka.connect.mirror.DefaultReplicationPolicy';

/** Settings that must be the same, with what they are when they are left out. */
const SHARED: ReadonlyArray<[key: string, byDefault: string]> = [
  ['source.cluster.alias', ''],
  ['target.cluster.alias', 'target'],
  [POLICY, DEFAULT_POLICY],
  ['replication.policy.separator', '.'],
  ['offset-syncs.topic.location', 'source'],
];

/** Heartbeats have neither copies nor offsets. */
const OF_HEARTBEATS = ['source.cluster.alias', 'target.cluster.alias'];

function sameClusters(a: ConnectorView, b: ConnectorView): boolean {
  return (['source', 'target'] as const).every(side =>
    sameCluster(
      mirrorEnd(a.effective.config, side),
      mirrorEnd(b.effective.config, side),
    ),
  );
}

/** The three connectors of a mirror find each other's topics by names that each makes for itself. */
export const mirrorContradiction: FleetRule = {
  id: 'mirror/contradiction',
  severity: 'error',
  description:
    'The checkpoint or heartbeat connector of a mirror has other aliases, another replication policy or another place of the offset syncs than the one that copies topics between the same clusters.',
  explanation:
    'Checkpoints are never written, or for topics that do not exist: after a failover consumers begin anywhere.',
  bad: [
    'connectors:',
    '  mirror:',
    '    class: org.apache.kafka.connect.mirror.MirrorSourceConnector',
    '    config:',
    '      source.cluster.alias: west',
    '      source.cluster.bootstrap.servers: kafka-west:9092',
    '      target.cluster.alias: east',
    '      target.cluster.bootstrap.servers: kafka-east:9092',
    '  mirror-checkpoints:',
    '    class: org.apache.kafka.connect.mirror.MirrorCheckpointConnector',
    '    config:',
    '      source.cluster.alias: us-west',
    '      source.cluster.bootstrap.servers: kafka-west:9092',
    '      target.cluster.alias: east',
    '      target.cluster.bootstrap.servers: kafka-east:9092',
  ].join('\n'),
  good: [
    'connectors:',
    '  mirror:',
    '    class: org.apache.kafka.connect.mirror.MirrorSourceConnector',
    '    config:',
    '      source.cluster.alias: west',
    '      source.cluster.bootstrap.servers: kafka-west:9092',
    '      target.cluster.alias: east',
    '      target.cluster.bootstrap.servers: kafka-east:9092',
    '  mirror-checkpoints:',
    '    class: org.apache.kafka.connect.mirror.MirrorCheckpointConnector',
    '    config:',
    '      source.cluster.alias: west',
    '      source.cluster.bootstrap.servers: kafka-west:9092',
    '      target.cluster.alias: east',
    '      target.cluster.bootstrap.servers: kafka-east:9092',
  ].join('\n'),
  *checkPipeline({ connectors }) {
    const mirrors = connectors.filter(({ effective }) =>
      MIRROR_CONNECTORS.includes(effective.class),
    );
    const sources = mirrors.filter(
      ({ effective }) => effective.class === MIRROR_SOURCE,
    );
    for (const other of mirrors.filter(each => !sources.includes(each))) {
      const source = sources.find(
        each =>
          each.environment === other.environment && sameClusters(each, other),
      );
      const keys = other.effective.class.endsWith('HeartbeatConnector')
        ? SHARED.filter(([key]) => OF_HEARTBEATS.includes(key))
        : SHARED;
      for (const [key, byDefault] of source ? keys : []) {
        const [own, wanted] = [other, source].map(
          each => each?.effective.config[key]?.trim() ?? byDefault,
        );
        if (own !== wanted) {
          yield {
            message: `${key} is ${own || 'not set'}, and ${
              wanted || 'not set'
            } for ${
              source?.name
            }, which copies the topics between these clusters.`,
            hint: 'Say the same in both.',
            place: other.place(['config', key], 'value'),
            subject: other.subject,
          };
        }
      }
    }
  },
};

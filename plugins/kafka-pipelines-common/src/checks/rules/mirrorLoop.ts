import { secretReferences } from '../../connect/secretReferences';
import {
  MIRROR_SOURCE,
  readMirror,
  sameCluster,
  type Mirror,
} from '../../connect/mirror/mirror';
import { topicThatGoesRound } from '../../connect/mirror/mirrorLoop';
import type { Fleet } from '../../fleet/types';
import { pipelineParts, type ConnectorView } from '../partViews';
import type { FleetRule, Report } from '../rule';
import { sharedView } from '../sharedView';

interface MirrorView {
  connector: ConnectorView;
  mirror: Mirror;
}

function isMirror({ class: name }: { class: string }): boolean {
  return name === MIRROR_SOURCE;
}

/** Lays out the pipelines with mirrors only: this is done at every check. */
function mirrorViews(fleet: Fleet): MirrorView[] {
  const pipelines = Object.values(fleet.pipelines).filter(({ instances }) =>
    Object.values(instances).some(({ effective }) =>
      Object.values(effective.connectors).some(isMirror),
    ),
  );
  if (pipelines.length === 0) {
    return [];
  }
  const shared = sharedView(fleet);
  return pipelines.flatMap(pipeline =>
    pipelineParts(pipeline, shared, fleet).connectors.flatMap(connector => {
      const mirror = isMirror(connector.effective)
        ? readMirror(connector.effective.config)
        : undefined;
      return mirror ? [{ connector, mirror }] : [];
    }),
  );
}

/** A reference to a secret leads elsewhere in another environment. */
function isHidden({ source, target }: Mirror): boolean {
  return [...source.servers, ...target.servers].some(
    each => secretReferences(each).length > 0,
  );
}

function isThereAndBack(a: MirrorView, b: MirrorView): boolean {
  const apart =
    a.connector.environment !== b.connector.environment &&
    (isHidden(a.mirror) || isHidden(b.mirror));
  return (
    !apart &&
    sameCluster(a.mirror.target, b.mirror.source) &&
    sameCluster(b.mirror.target, a.mirror.source)
  );
}

function report(
  { connector }: MirrorView,
  topic: string,
  other: string,
): Report {
  return {
    message: `With ${other} it copies records in a circle, such as those of topic ${topic}.`,
    hint: 'Keep DefaultReplicationPolicy and call each cluster by the same alias in both, or exclude the topics of one from the other.',
    place: connector.place(
      [
        'config',
        ...['replication.policy.class', 'source.cluster.alias']
          .filter(key => connector.effective.config[key] !== undefined)
          .slice(0, 1),
      ],
      'value',
    ),
    subject: connector.subject,
  };
}

/** Each of two mirrors is right by itself. */
export const mirrorLoop: FleetRule = {
  id: 'mirror/loop',
  severity: 'error',
  description:
    'Two MirrorMaker connectors copy the same topics from one Kafka cluster to another and back.',
  explanation:
    'Each record goes round for ever: topics grow until both clusters are full.',
  bad: [
    'connectors:',
    '  there:',
    '    class: org.apache.kafka.connect.mirror.MirrorSourceConnector',
    '    config:',
    '      source.cluster.alias: west',
    '      source.cluster.bootstrap.servers: kafka-west:9092',
    '      target.cluster.alias: east',
    '      target.cluster.bootstrap.servers: kafka-east:9092',
    '      replication.policy.class: org.apache.kafka.connect.mirror.IdentityReplicationPolicy',
    '  back:',
    '    class: org.apache.kafka.connect.mirror.MirrorSourceConnector',
    '    config:',
    '      source.cluster.alias: east',
    '      source.cluster.bootstrap.servers: kafka-east:9092',
    '      target.cluster.alias: west',
    '      target.cluster.bootstrap.servers: kafka-west:9092',
    '      replication.policy.class: org.apache.kafka.connect.mirror.IdentityReplicationPolicy',
  ].join('\n'),
  good: [
    'connectors:',
    '  there:',
    '    class: org.apache.kafka.connect.mirror.MirrorSourceConnector',
    '    config:',
    '      source.cluster.alias: west',
    '      source.cluster.bootstrap.servers: kafka-west:9092',
    '      target.cluster.alias: east',
    '      target.cluster.bootstrap.servers: kafka-east:9092',
    '  back:',
    '    class: org.apache.kafka.connect.mirror.MirrorSourceConnector',
    '    config:',
    '      source.cluster.alias: east',
    '      source.cluster.bootstrap.servers: kafka-east:9092',
    '      target.cluster.alias: west',
    '      target.cluster.bootstrap.servers: kafka-west:9092',
  ].join('\n'),
  *checkFleet({ fleet }) {
    const mirrors = mirrorViews(fleet);
    for (const [index, there] of mirrors.entries()) {
      for (const back of mirrors.slice(index + 1)) {
        const topic = isThereAndBack(there, back)
          ? topicThatGoesRound([there.mirror, back.mirror]) ??
            topicThatGoesRound([back.mirror, there.mirror])
          : undefined;
        if (topic !== undefined) {
          yield report(there, topic, back.connector.label);
          yield report(back, topic, there.connector.label);
        }
      }
    }
  },
};

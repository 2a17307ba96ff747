import {
  MIRROR_SOURCE,
  readMirror,
  sameCluster,
} from '../../../connect/mirror/mirror';
import { topicThatGoesRound } from '../../../connect/mirror/mirrorLoop';
import type { ConnectorRule } from '../connectorRule';

/** Within one cluster a copy is one more topic to copy. */
export const mirrorSameCluster: ConnectorRule = {
  id: 'mirror/same-cluster',
  severity: 'error',
  description:
    'A MirrorMaker connector copies from a Kafka cluster to the same one, its own copies among the rest.',
  explanation:
    'Each copy is copied again: topics multiply until the cluster is full.',
  bad: [
    'connectors:',
    '  mirror:',
    '    class: org.apache.kafka.connect.mirror.MirrorSourceConnector',
    '    config:',
    '      source.cluster.alias: a',
    '      source.cluster.bootstrap.servers: kafka-a:9092',
    '      target.cluster.alias: b',
    '      target.cluster.bootstrap.servers: kafka-a:9092',
  ].join('\n'),
  good: [
    'connectors:',
    '  mirror:',
    '    class: org.apache.kafka.connect.mirror.MirrorSourceConnector',
    '    config:',
    '      source.cluster.alias: a',
    '      source.cluster.bootstrap.servers: kafka-a:9092',
    '      target.cluster.alias: b',
    '      target.cluster.bootstrap.servers: kafka-b:9092',
  ].join('\n'),
  *check({ class: name, config }) {
    const mirror = name === MIRROR_SOURCE ? readMirror(config) : undefined;
    if (
      mirror &&
      sameCluster(mirror.source, mirror.target) &&
      topicThatGoesRound([mirror]) !== undefined
    ) {
      yield {
        key: 'target.cluster.bootstrap.servers',
        message:
          'Source and target are the same Kafka cluster, and topics includes the copies: each is copied again without end.',
        hint: 'Name another cluster, or topics whose copies are not among them.',
      };
    }
  },
};

import { MIRROR_CONNECTORS, mirrorEnd } from '../../../connect/mirror/mirror';
import type { ConnectorRule } from '../connectorRule';

/** MirrorMaker knows by the alias which copies have come from the target. */
export const mirrorSameAlias: ConnectorRule = {
  id: 'mirror/same-alias',
  severity: 'warning',
  description:
    'A MirrorMaker connector calls its source and its target by the same alias.',
  explanation:
    'Topics that begin with the alias are taken for copies from the target and left out; with IdentityReplicationPolicy that is every topic.',
  bad: 'connectors:\n  mirror:\n    class: org.apache.kafka.connect.mirror.MirrorSourceConnector\n    config:\n      source.cluster.alias: west\n      target.cluster.alias: west',
  good: 'connectors:\n  mirror:\n    class: org.apache.kafka.connect.mirror.MirrorSourceConnector\n    config:\n      source.cluster.alias: west\n      target.cluster.alias: east',
  *check({ class: name, config }) {
    if (MIRROR_CONNECTORS.includes(name)) {
      const { alias } = mirrorEnd(config, 'source');
      if (alias !== '' && alias === mirrorEnd(config, 'target').alias) {
        yield {
          key: Object.hasOwn(config, 'target.cluster.alias')
            ? 'target.cluster.alias'
            : 'source.cluster.alias',
          message: `Source and target have the same alias, ${alias}.`,
          hint: 'Give each cluster its own: MirrorMaker tells by it where a topic has come from.',
        };
      }
    }
  },
};

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
  bad: [
    'connectors:',
    '  mirror:',
    '    class: org.apache.kafka.connect.mirror.MirrorSourceConnector',
    '    config:',
    '      source.cluster.alias: west',
    '      target.cluster.alias: west',
  ].join('\n'),
  good: [
    'connectors:',
    '  mirror:',
    '    class: org.apache.kafka.connect.mirror.MirrorSourceConnector',
    '    config:',
    '      source.cluster.alias: west',
    '      target.cluster.alias: east',
  ].join('\n'),
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

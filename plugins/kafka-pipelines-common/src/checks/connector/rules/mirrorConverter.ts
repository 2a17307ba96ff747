import { MIRROR_CONNECTORS } from '../../../connect/mirror/mirror';
import type { ConnectorRule } from '../connectorRule';
import { simpleName } from '../../../connect/simpleName';
import { usedClasses } from '../usedClasses';

/** MirrorMaker hands on bytes as it has read them. */
export const mirrorConverter: ConnectorRule = {
  id: 'mirror/converter',
  severity: 'error',
  description:
    'A MirrorMaker connector has a converter that does not leave bytes as they are.',
  explanation:
    'Copies are not what was copied: JSON has bytes as a base64 text, a text has their address in memory.',
  bad: [
    'connectors:',
    '  mirror:',
    '    class: org.apache.kafka.connect.mirror.MirrorSourceConnector',
    '    config:',
    '      value.converter: org.apache.kafka.connect.json.JsonConverter',
  ].join('\n'),
  good: [
    'connectors:',
    '  mirror:',
    '    class: org.apache.kafka.connect.mirror.MirrorSourceConnector',
    '    config:',
    '      value.converter: org.apache.kafka.connect.converters.ByteArrayConverter',
  ].join('\n'),
  *check(connector) {
    if (!MIRROR_CONNECTORS.includes(connector.class)) {
      return;
    }
    for (const { key, noun, scope } of usedClasses(connector)) {
      const converter = noun === 'converter' ? scope.facts?.class : undefined;
      if (
        converter !== undefined &&
        simpleName(converter) !== 'ByteArrayConverter'
      ) {
        yield {
          key,
          message: `MirrorMaker needs ByteArrayConverter: ${simpleName(
            converter,
          )} changes the bytes that it copies.`,
          hint: 'Write org.apache.kafka.connect.converters.ByteArrayConverter.',
        };
      }
    }
  },
};

import { nearest } from '../../../text/nearest';
import type { ConfiguredConnector } from '../configuredConnector';
import type { ConfigReport, ConnectorRule } from '../connectorRule';
import { listedPlugins } from '../listedPlugins';
import { unlistedAliases } from '../pluginAliases';

function describeUnknown(
  connector: ConfiguredConnector,
  transform: string,
  predicate: string,
): Pick<ConfigReport, 'message' | 'hint'> {
  const named = `The transform ${transform} names the predicate ${predicate}, which`;
  const unlisted = unlistedAliases(connector, 'predicates');
  if (unlisted.some(({ alias }) => alias === predicate)) {
    return {
      message: `${named} the list predicates lacks.`,
      hint: `Add ${predicate} to predicates.`,
    };
  }
  const known = listedPlugins(connector, 'predicates').map(
    ({ alias }) => alias,
  );
  const meant = nearest(predicate, known);
  return {
    message: `${named} does not exist.${
      meant === undefined ? '' : ` Did you mean ${meant}?`
    }`,
    hint: known.length
      ? `Its predicates: ${known.join(', ')}.`
      : 'Write it below predicates.',
  };
}

/** Kafka Connect accepts an unknown predicate, and the connector fails at its start. */
export const transformPredicate: ConnectorRule = {
  id: 'transform/unknown-predicate',
  severity: 'error',
  description:
    'A transform names a predicate that its connector does not have, or negates none.',
  explanation:
    'Kafka Connect accepts the connector, and every task of it fails.',
  bad: [
    'connectors:',
    '  orders-mysql:',
    '    transforms:',
    '      unwrap:',
    '        order: 10',
    '        type: io.debezium.transforms.ExtractNewRecordState',
    '        predicate: isHeartbeat',
  ].join('\n'),
  good: [
    'connectors:',
    '  orders-mysql:',
    '    transforms:',
    '      unwrap:',
    '        order: 10',
    '        type: io.debezium.transforms.ExtractNewRecordState',
    '        predicate: isHeartbeat',
    '        negate: true',
    '    predicates:',
    '      isHeartbeat:',
    '        type: org.apache.kafka.connect.transforms.predicates.TopicNameMatches',
    "        config: { pattern: 'heartbeat\\..*' }",
  ].join('\n'),
  *check(connector) {
    const known = listedPlugins(connector, 'predicates').map(
      ({ alias }) => alias,
    );
    for (const { alias, key, option } of listedPlugins(
      connector,
      'transforms',
    )) {
      const predicate = option('predicate');
      if (predicate === undefined) {
        if (option('negate') !== undefined) {
          yield {
            key: key('negate'),
            what: 'key',
            message: `The transform ${alias} negates a predicate, but names none.`,
            hint: 'Write predicate, or remove negate.',
          };
        }
      } else if (!known.includes(predicate) && !predicate.includes('${')) {
        yield {
          key: key('predicate'),
          ...describeUnknown(connector, alias, predicate),
        };
      }
    }
  },
};

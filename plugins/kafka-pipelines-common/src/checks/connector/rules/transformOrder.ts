import { envelopeHazards } from '../../../transforms/envelope';
import { keyHazards } from '../../../transforms/keyOrder';
import { topicHazards } from '../../../transforms/topicNames';
import type { ConfiguredConnector } from '../configuredConnector';
import type { ConnectorRule } from '../connectorRule';
import { listedPlugins } from '../listedPlugins';
import { knownText, transformChain } from '../transformChain';

const TOPIC_NAME =
  'org.apache.kafka.connect.transforms.predicates.TopicNameMatches';

function isDebezium({ class: name, kind }: ConfiguredConnector): boolean {
  return kind === 'source' && name.startsWith('io.debezium.');
}

/** Transforms apply one after another; each gets what those before have left. */
export const transformOrder: ConnectorRule = {
  id: 'transform/order',
  severity: 'warning',
  description:
    "A transform stands where it does nothing or fails, because of what another one does before or after it: fields of rows before the unwrapping, Debezium's own transforms after it, former topic names after routing, changes of a key that is replaced.",
  explanation:
    'Most of these do nothing without a word: a field that was to be masked arrives in clear.',
  bad: [
    'connectors:',
    '  orders-mysql:',
    '    class: io.debezium.connector.mysql.MySqlConnector',
    '    transforms:',
    '      mask: { order: 10, type: org.apache.kafka.connect.transforms.MaskField$Value, config: { fields: email } }',
    '      unwrap: { order: 20, type: io.debezium.transforms.ExtractNewRecordState }',
  ].join('\n'),
  good: [
    'connectors:',
    '  orders-mysql:',
    '    class: io.debezium.connector.mysql.MySqlConnector',
    '    transforms:',
    '      unwrap: { order: 10, type: io.debezium.transforms.ExtractNewRecordState }',
    '      mask: { order: 20, type: org.apache.kafka.connect.transforms.MaskField$Value, config: { fields: email } }',
  ].join('\n'),
  *check(connector) {
    const chain = transformChain(connector);
    if (chain.length < 2) {
      return;
    }
    const predicates = listedPlugins(connector, 'predicates');
    const patternOf = (alias: string) => {
      const found = predicates.find(each => each.alias === alias);
      return found?.class === TOPIC_NAME
        ? knownText(found.option('pattern'))
        : undefined;
    };
    const hazards = [
      ...envelopeHazards(chain, isDebezium(connector)),
      ...topicHazards(chain, patternOf),
      ...keyHazards(chain),
    ];
    const said = new Set<string>();
    for (const { step: wrong, predicate, message, hint } of hazards) {
      const key = `transforms.${wrong.alias}.${
        predicate === undefined ? 'type' : 'predicate'
      }`;
      // At its right place it may be right for all others.
      if (!said.has(key)) {
        said.add(key);
        yield { key, message, hint };
      }
    }
  },
};

import type { ConnectorRule } from '../connectorRule';
import { wrongType } from '../configType';
import {
  isDefault,
  judgedKeys,
  mayBeFine,
  type JudgedKey,
} from '../judgedValues';
import { notThis } from '../shownValue';

/** What a number looks like that people write and Kafka does not read. */
const GROUPED = /^[+-]?\d{1,3}(?:[_,' ]\d{3})+$/;

function hintFor({ value, facts: { default: own } }: JudgedKey): string {
  if (GROUPED.test(value.trim())) {
    return 'Write digits only.';
  }
  return own === undefined || own === null
    ? 'Correct it.'
    : `Correct it, or remove the key: its default is ${own}.`;
}

/** Kafka's own parser decides what is of which type (`ConfigDef.parseType`). */
export const connectorValueType: ConnectorRule = {
  id: 'connector/value-type',
  severity: 'error',
  description:
    'A config value is not of the type of its key: no number, no boolean, or a number that the type cannot hold.',
  explanation:
    'Kafka Connect refuses the config, and the connector keeps running with the one before. Keys of clients and of topics that are to be created are read later: there the connector is accepted and fails.',
  bad: 'connectors:\n  orders-mysql:\n    class: io.debezium.connector.mysql.MySqlConnector\n    config:\n      max.batch.size: 2k',
  good: 'connectors:\n  orders-mysql:\n    class: io.debezium.connector.mysql.MySqlConnector\n    config:\n      max.batch.size: 2048',
  *check(connector) {
    for (const judged of judgedKeys(connector)) {
      const { key, value, facts } = judged;
      const wanted = wrongType(facts.type, value);
      if (
        wanted !== undefined &&
        !isDefault(facts, value) &&
        !mayBeFine(
          connector,
          judged,
          ({ type }) => wrongType(type, value) === undefined,
          true,
        )
      ) {
        yield {
          key,
          message: `${key} must be ${wanted}${notThis(judged)}`,
          hint: hintFor(judged),
        };
      }
    }
  },
};

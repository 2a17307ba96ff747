import type { KnownKey } from '../../../connect/catalogue/overlay';
import { ownValue } from '../../../pipeline/ownRecord';
import { nearest } from '../../../text/nearest';
import { isAmong, partsOf } from '../configType';
import type { ConfigReport, ConnectorRule } from '../connectorRule';
import {
  isDefault,
  judgedKeys,
  mayBeFine,
  type JudgedKey,
} from '../judgedValues';
import { mayBeSecret, notThis, valueOf } from '../shownValue';

/** More values than this are no help in a message. */
const MAX_NAMED = 12;

function listed(values: readonly string[]): string {
  const named = values.map(each => (each === '' ? 'empty' : each));
  return named.length > MAX_NAMED
    ? `one of ${named.slice(0, MAX_NAMED).join(', ')} and ${
        named.length - MAX_NAMED
      } more`
    : [named.slice(0, -1).join(', '), named.at(-1)]
        .filter(Boolean)
        .join(' or ');
}

/** The first entry, or the value itself, that is not allowed. */
function wrongPart(facts: KnownKey, value: string): string | undefined {
  const { type, values } = facts;
  return values && !isDefault(facts, value)
    ? partsOf(type, value).find(text => !isAmong(facts, text, values))
    : undefined;
}

function reportOf(
  judged: JudgedKey,
  text: string,
  meant: string | undefined,
): ConfigReport {
  const { key, facts } = judged;
  const { values = [], formerValues } = facts;
  const former = ownValue(formerValues, text);
  const question =
    meant === undefined || former !== undefined || mayBeSecret(judged)
      ? ''
      : ` Did you mean ${meant}?`;
  return {
    key,
    message: `${valueOf(judged)} must be ${listed(values)}${notThis(
      judged,
      text,
    )}${question}`,
    hint:
      former === undefined
        ? 'Write one of them.'
        : `Write ${former}: that is what former versions called so.`,
  };
}

/** Values are those of the class's own validators, and of its documentation where it has none. */
export const connectorValue: ConnectorRule = {
  id: 'connector/value',
  severity: 'error',
  description: 'A config value is none of those that its key takes.',
  explanation:
    'Kafka Connect refuses the config, or the connector takes another value than the one that was meant.',
  bad: 'connectors:\n  orders-mysql:\n    class: io.debezium.connector.mysql.MySqlConnector\n    config:\n      snapshot.mode: schema_only_recover',
  good: 'connectors:\n  orders-mysql:\n    class: io.debezium.connector.mysql.MySqlConnector\n    config:\n      snapshot.mode: recovery',
  *check(connector) {
    for (const judged of judgedKeys(connector)) {
      const { value, facts } = judged;
      const wrong = wrongPart(facts, value);
      if (wrong !== undefined) {
        const meant = nearest(wrong, facts.values ?? []);
        const isFine = (other: KnownKey) =>
          wrongPart(other, value) === undefined;
        if (!mayBeFine(connector, judged, isFine, meant !== undefined)) {
          yield reportOf(judged, wrong, meant);
        }
      }
    }
  },
};

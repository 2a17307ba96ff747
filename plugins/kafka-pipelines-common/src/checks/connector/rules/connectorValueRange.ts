import type { KeyFacts } from '../../../connect/catalogue/facts';
import { compareNumbers, wrongType } from '../configType';
import type { ConnectorRule } from '../connectorRule';
import { isDefault, judgedKeys, mayBeFine } from '../judgedValues';
import { notThis } from '../shownValue';

function outside(
  { type, range = {} }: KeyFacts,
  value: string,
): string | undefined {
  const { min, max } = range;
  const tooSmall = min !== undefined && compareNumbers(type, value, min) < 0;
  const tooLarge = max !== undefined && compareNumbers(type, value, max) > 0;
  if (!tooSmall && !tooLarge) {
    return undefined;
  }
  if (min !== undefined && max !== undefined) {
    return `from ${min} to ${max}`;
  }
  return tooSmall ? `at least ${min}` : `at most ${max}`;
}

/** Bounds are those of the class's own validators. */
export const connectorValueRange: ConnectorRule = {
  id: 'connector/value-range',
  severity: 'error',
  description: 'A number in a config is smaller or larger than its key allows.',
  explanation:
    'Kafka Connect refuses the config, and the connector keeps running with the one before.',
  bad: 'connectors:\n  orders-bigquery:\n    class: com.wepay.kafka.connect.bigquery.BigQuerySinkConnector\n    config:\n      threadPoolSize: 0',
  good: 'connectors:\n  orders-bigquery:\n    class: com.wepay.kafka.connect.bigquery.BigQuerySinkConnector\n    config:\n      threadPoolSize: 10',
  *check(connector) {
    for (const judged of judgedKeys(connector)) {
      const { key, value, facts } = judged;
      const wanted =
        facts.range &&
        wrongType(facts.type, value) === undefined &&
        !isDefault(facts, value)
          ? outside(facts, value)
          : undefined;
      if (
        wanted !== undefined &&
        !mayBeFine(
          connector,
          judged,
          other => outside(other, value) === undefined,
          true,
        )
      ) {
        yield {
          key,
          message: `${key} must be ${wanted}${notThis(judged)}`,
          hint: 'Correct it.',
        };
      }
    }
  },
};

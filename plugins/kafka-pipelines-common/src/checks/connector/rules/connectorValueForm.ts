import type { KnownKey } from '../../../connect/catalogue/overlay';
import { partsOf, wrongType } from '../configType';
import type { ConnectorRule } from '../connectorRule';
import { isDefault, judgedKeys, mayBeFine } from '../judgedValues';
import { notThis, valueOf } from '../shownValue';

/** The first part of a value that does not look as it must. */
function misshapen(
  { form, type }: KnownKey,
  value: string,
): string | undefined {
  if (!form) {
    return undefined;
  }
  const whole = new RegExp(`^(?:${form.matches})$`);
  return partsOf(type, value).find(text => !whole.test(text));
}

/** Plugins check names and addresses with code of their own, or not before they use them. */
export const connectorValueForm: ConnectorRule = {
  id: 'connector/value-form',
  severity: 'error',
  description:
    'A config value does not look like what its key takes: a name with characters that it may not have, an address without its scheme.',
  explanation:
    'Kafka Connect refuses the config, or the connector fails when it first uses the value.',
  bad: 'connectors:\n  orders-postgres:\n    class: io.debezium.connector.postgresql.PostgresConnector\n    config:\n      slot.name: Orders-Slot',
  good: 'connectors:\n  orders-postgres:\n    class: io.debezium.connector.postgresql.PostgresConnector\n    config:\n      slot.name: orders_slot',
  *check(connector) {
    for (const judged of judgedKeys(connector)) {
      const { key, value, facts } = judged;
      const wrong =
        value.trim() === '' ||
        isDefault(facts, value) ||
        // What is of another type has no form: connector/value-type says so.
        wrongType(facts.type, value) !== undefined
          ? undefined
          : misshapen(facts, value);
      if (
        wrong !== undefined &&
        !mayBeFine(
          connector,
          judged,
          other => misshapen(other, value) === undefined,
          true,
        )
      ) {
        yield {
          key,
          message: `${valueOf(judged)} must be ${facts.form?.means}${notThis(
            judged,
            wrong,
          )}`,
          hint: 'Correct it.',
        };
      }
    }
  },
};

import type { ConnectorRule } from '../connectorRule';
import { misnamedClass } from '../misnamedClass';
import { isListed } from '../usedClasses';

/** A class that may be a private one is no mistake; of such connector/not-in-catalogue speaks. */
export const connectorUnknownClass: ConnectorRule = {
  id: 'connector/unknown-class',
  severity: 'error',
  description:
    'The class of a connector is misspelt, or is no connector at all.',
  explanation:
    'Kafka Connect refuses the connector. With an operator that happens after the merge.',
  bad: 'connectors:\n  orders-mysql:\n    class: io.debezium.connector.mysql.MySqlConector',
  good: 'connectors:\n  orders-mysql:\n    class: io.debezium.connector.mysql.MySqlConnector',
  *check(connector) {
    const { catalogue, class: name, kind } = connector;
    const mistake =
      kind === undefined &&
      name &&
      !name.includes('${') &&
      !isListed(connector, name)
        ? misnamedClass(catalogue, ['source', 'sink'], name)
        : undefined;
    if (mistake) {
      const { message, hint } = mistake;
      yield { key: 'connector.class', message, hint };
    }
  },
};

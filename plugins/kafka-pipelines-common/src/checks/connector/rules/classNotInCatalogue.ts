import type { ConnectorRule } from '../connectorRule';
import {
  describePrivateClass,
  HOW_TO_ADD,
  privateClasses,
} from '../privateClasses';

/** Of a config that stands alone. In a repository it is said once of each class. */
export const classNotInCatalogue: ConnectorRule = {
  id: 'connector/not-in-catalogue',
  severity: 'info',
  alone: true,
  description:
    'A class that the catalogue does not know, such as one of a private plugin. It is said once for all connectors.',
  explanation:
    'Only what every connector has is checked: misspelt keys and wrong values of the class itself go unseen.',
  bad: 'connectors:\n  orders:\n    class: com.example.PrivateSourceConnector',
  good: 'connectors:\n  orders:\n    class: io.debezium.connector.mysql.MySqlConnector',
  *check(connector) {
    const said = new Set<string>();
    for (const used of privateClasses(connector)) {
      const message = describePrivateClass(used);
      // Often the keys and the values have the same converter.
      if (said.has(message)) {
        continue;
      }
      said.add(message);
      yield {
        key: used.key,
        message,
        hint: HOW_TO_ADD,
      };
    }
  },
};

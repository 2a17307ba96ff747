import { ownValue } from '../../pipeline/ownRecord';
import type { FleetRule } from '../rule';

/**
 * Keys that a KafkaConnector's config may not contain: the operator drops them
 * with a warning (Strimzi, `KafkaConnectorSpec`), because fields say the same.
 */
const WHERE: Record<string, string> = {
  name: 'The name of a connector is the key of its entry: remove it.',
  'connector.class': 'Write it as class, beside config.',
  'tasks.max': 'Write it as tasksMax, beside config.',
  'connector.plugin.version': 'Write it as version, beside config.',
};

/** What a field of the entry says may not stand in config as well. */
export const connectorForbiddenKey: FleetRule = {
  id: 'connector/forbidden-key',
  severity: 'error',
  description:
    'The config of a connector has a key that belongs to a field of its entry.',
  example: 'connectors:\n  orders-mysql:\n    config:\n      tasks.max: 1',
  *check(view) {
    for (const connector of view.connectors) {
      for (const key of Object.keys(connector.merged.config ?? {})) {
        const hint = ownValue(WHERE, key);
        if (hint) {
          yield {
            message: `connectors.${connector.name}.config may not contain ${key}.`,
            hint,
            place: connector.place(['config', key]),
            subject: connector.subject,
          };
        }
      }
    }
  },
};

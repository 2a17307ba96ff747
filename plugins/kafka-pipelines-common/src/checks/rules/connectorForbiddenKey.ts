import { forbiddenConfigKeys } from '../forbiddenConfigKeys';
import type { FleetRule } from '../rule';

/** What a field of the entry says may not stand in config as well. */
export const connectorForbiddenKey: FleetRule = {
  id: 'connector/forbidden-key',
  severity: 'error',
  description:
    'The config of a connector has a key that belongs to a field of its entry.',
  explanation:
    'The operator drops the key or sets another value, so the file would not say what runs.',
  bad: 'connectors:\n  orders-mysql:\n    config:\n      tasks.max: 1',
  good: ['connectors:', '  orders-mysql:', '    tasksMax: 1'].join('\n'),
  *checkPipeline(view) {
    for (const { merged, name, place, subject } of view.connectors) {
      const path = ['connectors', name, 'config'];
      for (const mistake of forbiddenConfigKeys(merged.config ?? {}, path)) {
        const { message, hint } = mistake;
        yield {
          message,
          hint,
          // Of a layer, the entry has another path.
          place: place(mistake.path.slice(2)),
          subject,
        };
      }
    }
  },
};

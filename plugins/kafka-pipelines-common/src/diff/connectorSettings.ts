import type { ConnectorView } from '../checks/partViews';
import { plaintextProblem } from '../connect/secretValue';
import type { EffectiveConnector } from '../pipeline/effective';
import { settingsOf, type HoldsSecret, type Settings } from './settings';

/** Where it runs is said apart, and follows from the Connect cluster. */
type Shown = Omit<
  EffectiveConnector,
  'name' | 'connectCluster' | 'namespace' | 'kafkaCluster'
>;

/** All that a KafkaConnector says, by key; config keys as `config.<key>`. */
export function connectorSettings(
  view: Pick<ConnectorView, 'effective' | 'configured' | 'name'>,
  byName: HoldsSecret,
): Settings {
  const {
    name: _name,
    connectCluster,
    namespace,
    kafkaCluster,
    ...fields
  } = view.effective;
  const shown: Shown = fields;
  return settingsOf(shown, '', ['connectors', view.name], (value, path) => {
    if (byName(value, path)) return true;
    const [, , section, key] = path;
    if (section !== 'config' || typeof key !== 'string') return false;
    const { facts } = view.configured.resolve(key);
    return plaintextProblem({ key, text: String(value), facts }) !== undefined;
  });
}

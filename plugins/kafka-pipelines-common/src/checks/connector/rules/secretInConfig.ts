import { plaintextProblem } from '../../../connect/secretValue';
import { SECRET_HINT } from '../../plaintextSecrets';
import type { ConnectorRule } from '../connectorRule';

/**
 * Of a config that stands alone. In a repository each file is searched instead,
 * because a secret is in Git also when a later file overrides it.
 */
export const secretInConfig: ConnectorRule = {
  id: 'secret/plaintext',
  severity: 'error',
  alone: true,
  description:
    'A value holds a secret in clear: the catalogue or the name of its key says that it is one, or it looks like one.',
  explanation:
    'Everybody who may read the repository, and every copy of it, has the secret. It stays in the history when the line is gone.',
  bad: 'connectors:\n  orders-mysql:\n    config:\n      database.password: hunter2',
  good: [
    'connectors:',
    '  orders-mysql:',
    '    config:',
    '      database.password: ${secrets:connect/orders-db:password}',
  ].join('\n'),
  *check({ keys }) {
    for (const { key, value, facts } of keys) {
      const problem = plaintextProblem({ key, text: value, facts });
      if (problem) {
        yield { key, message: `${key} ${problem}.`, hint: SECRET_HINT };
      }
    }
  },
};

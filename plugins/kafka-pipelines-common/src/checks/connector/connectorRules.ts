import type { ConnectorRule } from './connectorRule';
import { connectorUnknownKey } from './rules/connectorUnknownKey';
import { transformRules } from './transformRules';

/** Rules that judge the config of one connector by itself. */
export const connectorRules: readonly ConnectorRule[] = [
  connectorUnknownKey,
  ...transformRules,
];

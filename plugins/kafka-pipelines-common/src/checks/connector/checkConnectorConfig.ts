import type { ConnectCatalogue } from '../../connect/catalogue/connectCatalogue';
import {
  UNKNOWN_PLUGINS,
  type InstalledPlugins,
} from '../../connect/installedPlugins';
import type { Severity } from '../../finding';
import type {
  ConnectClusterInstance,
  FleetEnvironment,
} from '../../fleet/types';
import { configuredConnector } from './configuredConnector';
import { connectorReports } from './connectorReports';
import { missingPlugins } from './missingPlugins';
import { connectorPlugin } from '../rules/connectorPlugin';
import { classNotInCatalogue } from './rules/classNotInCatalogue';
import { connectorRules } from './connectorRules';

/** What is wrong with one key of a connector's config. @public */
export interface ConfigFinding {
  rule: string;
  severity: Severity;
  /** The key, also of one that is missing. */
  key: string;
  message: string;
  hint?: string;
}

/** The Connect cluster that is to run a connector, in one environment. @public */
export interface NamedConnectCluster {
  name: string;
  environment: FleetEnvironment;
  instance: ConnectClusterInstance;
}

/** A connector's config as Kafka Connect takes it: flat, with `connector.class`. @public */
export interface PlainConnector {
  name?: string;
  config: Record<string, string>;
  /** Plugins of its workers, when they are known. */
  plugins?: InstalledPlugins;
  /** Whose artifacts must have its classes, when it is known. */
  connectCluster?: NamedConnectCluster;
}

/** Ids of the rules that `checkConnectorConfig` asks. @public */
export const configRuleIds: readonly string[] = connectorRules.map(
  ({ id }) => id,
);

/**
 * What is wrong with one connector's config by itself, without a repository:
 * the findings of the rules that judge one connector.
 *
 * @public
 */
export function checkConnectorConfig(
  {
    name,
    config: all,
    plugins = UNKNOWN_PLUGINS,
    connectCluster,
  }: PlainConnector,
  catalogue: ConnectCatalogue,
): ConfigFinding[] {
  // The rest is read as a worker reads it, `tasks.max` among it.
  const { 'connector.class': className = '', name: ownName, ...config } = all;
  const { 'connector.plugin.version': version, 'tasks.max': tasksMax = '' } =
    config;
  const connector = configuredConnector(
    {
      name: name ?? ownName ?? '',
      class: className,
      ...(version !== undefined && { version }),
      ...(/^\s*\d+\s*$/.test(tasksMax) && { tasksMax: Number(tasksMax) }),
      config,
      plugins,
    },
    catalogue,
  );
  const missing = connectCluster
    ? [...missingPlugins(connector, connectCluster.name, connectCluster)]
    : [];
  // Who learns that no artifact has the class corrects that first.
  const others = connectorReports(connector).filter(
    ({ rule, key }) =>
      rule !== classNotInCatalogue.id ||
      missing.every(each => each.key !== key),
  );
  const { id, severity: missingSeverity } = connectorPlugin;
  const ofPlugins = missing.map(each => ({
    rule: id,
    severity: missingSeverity,
    ...each,
  }));
  return [...ofPlugins, ...others].map(
    ({ rule, severity, key, message, hint }) => ({
      rule,
      severity,
      key,
      message,
      ...(hint !== undefined && { hint }),
    }),
  );
}

import { configText } from '../pipeline/configText';
import type { ConnectorView, KsqldbAppView } from './fleetView';
import type { Path } from './locateInLayers';

/** One config value with its place below the entry it belongs to. */
export interface ConfigEntry {
  path: Path;
  text: string;
}

function entries(config: unknown, prefix: Path): ConfigEntry[] {
  return Object.entries(config ?? {}).flatMap(([key, value]) => {
    const text = configText(value);
    return text === undefined ? [] : [{ path: [...prefix, key], text }];
  });
}

/** All config values of a connector, those of its transforms and predicates included. */
export function connectorEntries({ merged }: ConnectorView): ConfigEntry[] {
  return [
    ...entries(merged.config, ['config']),
    ...(['transforms', 'predicates'] as const).flatMap(section =>
      Object.entries(merged[section] ?? {})
        .filter(([, { enabled }]) => enabled !== false)
        .flatMap(([alias, { config }]) =>
          entries(config, [section, alias, 'config']),
        ),
    ),
  ];
}

/** All properties of a ksqlDB app. */
export function appEntries({ effective }: KsqldbAppView): ConfigEntry[] {
  return entries(effective.properties, ['properties']);
}

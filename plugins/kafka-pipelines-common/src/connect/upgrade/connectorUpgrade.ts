import { configPath } from '../../checks/connector/configPath';
import {
  configuredConnector,
  type ConfiguredConnector,
} from '../../checks/connector/configuredConnector';
import type { FleetView } from '../../checks/fleetView';
import type { ConnectorView } from '../../checks/partViews';
import { UNKNOWN_PLUGINS } from '../installedPlugins';
import { providersOf } from '../inventory/providers';
import { meetsVersion } from '../versionRange';
import { hitsOf } from './hitsOf';
import type { UpgradedConnector, UpgradeHit } from './types';
import {
  isUpgraded,
  type ClusterPlugins,
  type UpgradedPlugins,
} from './upgradedPlugins';

type Found = Pick<
  UpgradedConnector,
  'severity' | 'classes' | 'pinned' | 'hits'
>;

/** Classes whose facts differ, or that come from the plugin. */
function usedClasses(
  before: ConfiguredConnector,
  after: ConfiguredConnector,
  { artifacts }: Pick<ClusterPlugins, 'artifacts'>,
  upgraded: UpgradedPlugins,
): string[] {
  const { catalogue, version } = before;
  const classes = before.scopes.flatMap(({ prefix, class: name, facts }) => {
    if (name === undefined) {
      return [];
    }
    const other = after.scopes.find(each => each.prefix === prefix)?.facts;
    const own = facts?.class ?? name;
    const asked = prefix === '' ? version : undefined;
    const provided = providersOf(catalogue, artifacts, own, asked).some(each =>
      isUpgraded(upgraded, each),
    );
    return other !== facts || provided ? [own] : [];
  });
  return [...new Set(classes)];
}

/** What a connector asks for that the new version is not. */
function versionHit(
  { place }: ConnectorView,
  asked: string,
  { from, to }: UpgradedPlugins,
): UpgradeHit | undefined {
  if (!meetsVersion(from, asked) || meetsVersion(to, asked)) {
    return undefined;
  }
  return {
    severity: 'breaks',
    key: 'connector.plugin.version',
    message: `It asks for version ${asked}, which ${to} is not.`,
    hint: `Ask for ${to}.`,
    ...(asked === from && { useValue: to }),
    place: place(['version'], 'value'),
  };
}

/** The same of transforms, predicates and converters, which have a version of their own in their config. */
function pluginVersionHits(
  { merged, place }: ConnectorView,
  { before, after }: Record<'before' | 'after', ConfiguredConnector>,
): UpgradeHit[] {
  return before.scopes.flatMap(({ prefix, facts: from }) => {
    const key = `${prefix}plugin.version`;
    const asked = before.config[key];
    const to = after.scopes.find(each => each.prefix === prefix)?.facts;
    if (
      asked === undefined ||
      !from ||
      !to ||
      !meetsVersion(from.artifactVersion, asked) ||
      meetsVersion(to.artifactVersion, asked)
    ) {
      return [];
    }
    return [
      {
        severity: 'breaks',
        key,
        class: from.class,
        message: `${key} asks for ${asked}, which ${to.artifactVersion} is not.`,
        hint: `Ask for ${to.artifactVersion}.`,
        ...(asked === from.artifactVersion && {
          useValue: to.artifactVersion,
        }),
        place: place(configPath(merged, key), 'value'),
      },
    ];
  });
}

function foundIn(
  connector: ConnectorView,
  { before, after }: Record<'before' | 'after', ConfiguredConnector>,
  classes: string[],
  upgraded: UpgradedPlugins,
): Found {
  const asked = connector.effective.version;
  const version =
    asked === undefined ? undefined : versionHit(connector, asked, upgraded);
  const hits = [
    ...(version ? [version] : []),
    ...pluginVersionHits(connector, { before, after }),
    ...hitsOf({ view: connector, before, after }),
  ];
  return {
    severity: hits.at(0)?.severity ?? 'new',
    classes,
    ...(asked === upgraded.from && {
      pinned: connector.place(['version'], 'value'),
    }),
    hits,
  };
}

/**
 * What an upgrade means for one connector.
 *
 * @returns undefined for one that does not use the plugin; `unknownVersion`
 * when its class is of the plugin and nothing tells in which version
 */
export function connectorUpgrade(
  { catalogue, connectClusterIn }: FleetView,
  connector: ConnectorView,
  upgraded: UpgradedPlugins,
): Found | 'unknownVersion' | undefined {
  const { configured, effective, environment } = connector;
  const { plugin, from, fromFacts, toFacts } = upgraded;
  const asked = effective.version;
  const cluster = upgraded.of(effective.connectCluster, environment.name);
  const as = (
    plugins: ConfiguredConnector['plugins'],
    version: string | undefined,
  ) => configuredConnector({ ...configured, version, plugins }, catalogue);
  // Facts are of the nearest version where the catalogue lacks one, so both
  // are asked for by the version that they are of.
  const before = (plugins: ConfiguredConnector['plugins']) =>
    as(plugins, asked === from ? fromFacts : asked);
  const after = (plugins: ConfiguredConnector['plugins']) =>
    as(plugins, asked === from ? toFacts : asked);

  if (cluster) {
    const change = {
      before: before(cluster.before),
      after: after(cluster.after),
    };
    const artifacts = cluster.artifacts;
    const classes = usedClasses(
      change.before,
      change.after,
      { artifacts },
      upgraded,
    );
    return classes.length > 0
      ? foundIn(connector, change, classes, upgraded)
      : undefined;
  }
  const { plugins = {} } =
    connectClusterIn(environment.name, effective.connectCluster)?.instance
      .values ?? {};
  const tells = Object.keys(plugins).length > 0;
  const { facts } = configured;
  if (tells || !facts || facts.artifact !== plugin.artifact) {
    return undefined;
  }
  if (asked === undefined || !/^\w/.test(asked)) {
    return 'unknownVersion';
  }
  return asked === from
    ? foundIn(
        connector,
        { before: before(UNKNOWN_PLUGINS), after: after(UNKNOWN_PLUGINS) },
        [facts.class],
        upgraded,
      )
    : undefined;
}

import type { ConnectClusterView } from '../checks/sharedView';
import { ownValue } from '../pipeline/ownRecord';
import { mergeValues } from '../pipeline/mergeValues';
import { pluginArtifacts } from '../pipeline/pluginArtifacts';
import { settingsOf, type HoldsSecret, type Settings } from './settings';

/** What is set of a Connect cluster besides its plugins, what shared files say of it included. */
export function connectClusterSettings(
  { instance: { values }, environment, cluster }: ConnectClusterView,
  holdsSecret: HoldsSecret,
): Settings {
  const { plugins, replaces, ...own } = values;
  const { defaults, ...declared } = mergeValues(
    ownValue(environment.connectShared.connectClusters, cluster.name),
  );
  return new Map([
    ...settingsOf(declared, '', ['connectClusters', cluster.name], holdsSecret),
    ...settingsOf(own, '', [], holdsSecret),
  ]);
}

/** Artifacts by plugin directory, and by `<directory>/<library>`: their keys in artifacts. */
export function pluginKeys({
  instance: { values },
}: ConnectClusterView): Map<string, string> {
  return new Map(
    pluginArtifacts(values).map(({ name, artifact }) => [name, artifact]),
  );
}

/** What says how an artifact is fetched; the rest of its entry is for readers. */
const FETCHED = [
  'type',
  'url',
  'sha512sum',
  'insecure',
  'group',
  'artifact',
  'version',
  'repository',
  'includeScope',
  'mirrors',
  'fileName',
  'reference',
] as const;

/** How the artifacts of a Connect cluster are fetched, as `artifacts.<key>.<field>`. */
export function artifactSettings(
  { instance: { values }, environment }: ConnectClusterView,
  holdsSecret: HoldsSecret,
): Settings {
  const keys = [
    ...pluginArtifacts(values).map(({ artifact }) => artifact),
    ...(values.iamJar?.artifact ? [values.iamJar.artifact] : []),
  ];
  return new Map(
    [...new Set(keys)].flatMap(key => {
      const entry = ownValue(environment.connectShared.artifacts, key) ?? {};
      return [
        ...settingsOf(
          Object.fromEntries(FETCHED.map(field => [field, entry[field]])),
          '',
          ['artifacts', key],
          holdsSecret,
        ),
      ].map(
        ([field, setting]) => [`artifacts.${key}.${field}`, setting] as const,
      );
    }),
  );
}

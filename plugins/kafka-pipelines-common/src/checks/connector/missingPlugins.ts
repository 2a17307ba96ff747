import type { ConnectCatalogue } from '../../connect/catalogue/connectCatalogue';
import { versionIn } from '../../connect/installedPlugins';
import { simpleName } from '../../connect/simpleName';
import { installedArtifact } from '../../fleet/pluginsOf';
import type {
  ConnectClusterInstance,
  FleetEnvironment,
} from '../../fleet/types';
import { pluginArtifacts } from '../../pipeline/pluginArtifacts';
import { nearest } from '../../text/nearest';
import type { ConfiguredConnector } from './configuredConnector';
import type { ConfigReport } from './connectorRule';
import { misnamedClass } from './misnamedClass';
import { usedClasses, type UsedClass } from './usedClasses';

/** Kafka's own transforms, converters, mirror and file connectors are part of every worker. */
const ALWAYS_THERE = /^org\.apache\.kafka\.connect\./;

/** A Connect cluster in one environment. */
export interface Workers {
  environment: FleetEnvironment;
  instance: ConnectClusterInstance;
}

/** What the workers of a Connect cluster have. */
interface Provided {
  has(className: string): boolean;
  /** Classes that artifacts list, for what somebody may have meant. */
  listed: string[];
}

/** Kafka Connect also takes a class by its simple name, with or without its kind at the end. */
function isMeant(provided: string, name: string): boolean {
  const outer = (text: string) => text.replace(/\$.*$/, '');
  if (provided === name || outer(provided) === outer(name)) {
    return true;
  }
  const simple = outer(simpleName(provided));
  return (
    !name.includes('.') &&
    (simple === outer(name) || simple === `${name}Connector`)
  );
}

/** Undefined when nobody knows what one of the artifacts has inside. */
function providedBy(
  { environment, instance }: Workers,
  catalogue: ConnectCatalogue,
): Provided | undefined {
  const named = pluginArtifacts(instance.values);
  const installed = named.flatMap(({ artifact, path }) => {
    const found = installedArtifact(artifact, environment);
    if (found && catalogue.artifactVersions(found.artifact).length > 0) {
      return [{ ...found, isKnown: true }];
    }
    const { classes } = environment.connectShared.artifacts?.[artifact] ?? {};
    // A library that lists no class is a driver.
    return classes || path.includes('libraries')
      ? [{ artifact, version: '', classes: classes ?? [], isKnown: false }]
      : [];
  });
  if (named.length === 0 || installed.length < named.length) {
    return undefined;
  }
  const listed = installed.flatMap(({ classes }) => classes ?? []);
  return {
    listed,
    has: name =>
      listed.some(each => isMeant(each, name)) ||
      installed.some(
        artifact =>
          artifact.isKnown &&
          versionIn(
            catalogue,
            artifact,
            catalogue.find(name)?.class ?? name,
          ) !== undefined,
      ),
  };
}

const kept = new WeakMap<Workers, { provided: Provided | undefined }>();

/** The same for all connectors of a Connect cluster. */
function keptProvided(
  cluster: Workers,
  catalogue: ConnectCatalogue,
): Provided | undefined {
  const entry = kept.get(cluster) ?? {
    provided: providedBy(cluster, catalogue),
  };
  kept.set(cluster, entry);
  return entry.provided;
}

/** Who has a class, by the catalogue; empty when it does not know. */
function artifactsWith(catalogue: ConnectCatalogue, name: string): string {
  const full = catalogue.find(name)?.class ?? name;
  const artifacts = catalogue.versions(full).map(({ artifact }) => artifact);
  return [...new Set(artifacts)].join(' or ');
}

function isMissing(
  { has }: Provided,
  catalogue: ConnectCatalogue,
  { name, kinds }: UsedClass,
): boolean {
  return (
    !ALWAYS_THERE.test(name) &&
    !has(name) &&
    // What no worker can have is said by the rules on unknown classes.
    misnamedClass(catalogue, kinds, name) === undefined
  );
}

/** Classes of a connector's config that no artifact of its Connect cluster has. */
export function* missingPlugins(
  connector: ConfiguredConnector,
  connectCluster: string,
  workers: Workers,
): Generator<ConfigReport> {
  const { catalogue } = connector;
  const provided = keptProvided(workers, catalogue);
  for (const used of provided ? usedClasses(connector) : []) {
    if (provided && isMissing(provided, catalogue, used)) {
      const { key, name, noun } = used;
      const meant = nearest(name, provided.listed);
      const owners = artifactsWith(catalogue, name);
      yield {
        key,
        message: `No artifact of Connect cluster ${connectCluster} has the ${noun} class ${name}.${
          meant ? ` Did you mean ${meant}?` : ''
        }`,
        hint: `Correct the class, or add a plugin with ${
          owners || 'it'
        } to connect-clusters/${connectCluster}/values.yaml.`,
      };
    }
  }
}

import type {
  ConnectCatalogue,
  FoundClass,
} from '../../connect/catalogue/connectCatalogue';
import { compareVersions } from '../../connect/catalogue/versions';
import {
  installedVersions,
  type InstalledPlugins,
} from '../../connect/installedPlugins';
import { meetsVersion } from '../../connect/versionRange';

type FoundByClass = Map<string, FoundClass | undefined>;

/** Connectors of one Connect cluster ask for the same few classes. */
const kept = new WeakMap<
  ConnectCatalogue,
  WeakMap<InstalledPlugins, FoundByClass>
>();

function keptFor(
  catalogue: ConnectCatalogue,
  plugins: InstalledPlugins,
): FoundByClass {
  const byPlugins = kept.get(catalogue) ?? new WeakMap();
  kept.set(catalogue, byPlugins);
  const found = byPlugins.get(plugins) ?? new Map();
  byPlugins.set(plugins, found);
  return found;
}

/**
 * What is known of a class in the version that these workers run.
 *
 * @param plugins - the same object for all connectors of a Connect cluster
 * @param asked - version or range that a config asks for
 */
export function factsOf(
  catalogue: ConnectCatalogue,
  plugins: InstalledPlugins,
  className: string,
  asked?: string,
): FoundClass | undefined {
  const found = keptFor(catalogue, plugins);
  const key = `${className} ${asked ?? ''}`;
  if (!found.has(key)) {
    found.set(key, findFacts(catalogue, plugins, className, asked));
  }
  return found.get(key);
}

/** A range names no version. */
function namesVersion(asked: string | undefined): asked is string {
  return asked !== undefined && !/^[[(]|^latest$/.test(asked.trim());
}

function findFacts(
  catalogue: ConnectCatalogue,
  plugins: InstalledPlugins,
  name: string,
  asked: string | undefined,
): FoundClass | undefined {
  // Artifacts are known by full names.
  const className =
    catalogue.versions(name).length > 0
      ? name
      : catalogue.classOfAlias(name) ?? name;
  const installed = installedVersions(catalogue, plugins, className);
  const fitting =
    asked === undefined
      ? installed
      : installed.filter(({ version }) => meetsVersion(version, asked));
  const chosen = fitting.at(-1);
  if (chosen) {
    return catalogue.find(className, chosen.version, chosen.artifact);
  }
  return namesVersion(asked)
    ? catalogue.find(className, asked)
    : catalogue.find(className);
}

/** One object per version asked for, as facts are kept by object. */
const asAsked = new WeakMap<InstalledPlugins, Map<string, InstalledPlugins>>();

/**
 * Plugins of workers of which nobody knows whether they have a connector's:
 * they have it in the version that its config asks for, with the transforms and
 * converters in it.
 */
export function pluginsAsAsked(
  catalogue: ConnectCatalogue,
  plugins: InstalledPlugins,
  facts: FoundClass | undefined,
  asked: string | undefined,
): InstalledPlugins {
  if (
    !facts ||
    !namesVersion(asked) ||
    installedVersions(catalogue, plugins, facts.class).length > 0
  ) {
    return plugins;
  }
  const { artifact } = facts;
  const byVersion = asAsked.get(plugins) ?? new Map<string, InstalledPlugins>();
  asAsked.set(plugins, byVersion);
  const key = `${artifact} ${asked}`;
  const found = byVersion.get(key) ?? {
    ...plugins,
    artifacts: [...plugins.artifacts, { artifact, version: asked }],
  };
  byVersion.set(key, found);
  return found;
}

/** Whose facts are in question: the workers, and the version that a config asks for. */
export interface RunningClass {
  catalogue: ConnectCatalogue;
  plugins: InstalledPlugins;
  /** Of the class itself; a connector's version is none of its transforms. */
  asked: string | undefined;
}

/** The same of a scope of a connector's config. */
export function runningOf(
  {
    catalogue,
    plugins,
    version,
  }: {
    catalogue: ConnectCatalogue;
    plugins: InstalledPlugins;
    version?: string;
  },
  { prefix }: { prefix: string },
): RunningClass {
  return { catalogue, plugins, asked: prefix === '' ? version : undefined };
}

/** True when workers are known to have the class from the artifact that the facts are of. */
function isInstalled(
  { catalogue, plugins }: RunningClass,
  { class: name, artifact }: FoundClass,
): boolean {
  return installedVersions(catalogue, plugins, name).some(
    each =>
      // Kafka's own classes need no artifact.
      each.artifact === undefined ||
      each.artifact === artifact ||
      artifact.endsWith(`:${each.artifact}`),
  );
}

/**
 * True when facts are of the very version that runs. Else a key that another
 * version has is no mistake.
 */
export function isExact(running: RunningClass, facts: FoundClass): boolean {
  return (
    facts.insteadOf === undefined &&
    (namesVersion(running.asked) || isInstalled(running, facts))
  );
}

function majorOf(version: string): string | undefined {
  return /\d+/.exec(version)?.[0];
}

/** True when the version that runs has another major number than the facts: these tell little then. */
export function isOtherMajor({
  insteadOf,
  artifactVersion,
}: FoundClass): boolean {
  return (
    insteadOf !== undefined && majorOf(insteadOf) !== majorOf(artifactVersion)
  );
}

/** True when a newer version runs than any that the catalogue has. */
export function isOutdated(
  { catalogue }: RunningClass,
  { class: name, artifact, insteadOf }: FoundClass,
): boolean {
  return (
    insteadOf !== undefined &&
    catalogue
      .versions(name)
      .every(
        each =>
          each.artifact !== artifact ||
          compareVersions(each.version, insteadOf) < 0,
      )
  );
}

/**
 * Facts of the same class that may as well hold, because nobody knows which
 * version runs: of the same artifact's other versions, and of other artifacts
 * when the artifact is not known either.
 */
export function otherFacts(
  running: RunningClass,
  facts: FoundClass,
): FoundClass[] {
  if (isExact(running, facts)) {
    return [];
  }
  const { catalogue } = running;
  const { class: name, artifact, artifactVersion } = facts;
  const isArtifactKnown = isInstalled(running, facts);
  return catalogue
    .versions(name)
    .filter(each =>
      each.artifact === artifact
        ? each.version !== artifactVersion
        : !isArtifactKnown,
    )
    .flatMap(each => catalogue.find(name, each.version, each.artifact) ?? []);
}

/**
 * Those of {@link otherFacts} that say as well what must be. Not of other major
 * versions, which are known to ask for other things, and of other artifacts only
 * for connectors: these have forks, while a converter that another artifact has
 * is an old copy inside its jar.
 */
export function likeFacts(
  running: RunningClass,
  facts: FoundClass,
): FoundClass[] {
  const hasForks = facts.kind === 'source' || facts.kind === 'sink';
  return otherFacts(running, facts).filter(({ artifact, artifactVersion }) =>
    artifact === facts.artifact
      ? majorOf(artifactVersion) === majorOf(facts.artifactVersion)
      : hasForks,
  );
}

/**
 * What facts say for sure: where other versions may run, what all of these say
 * as well; nothing where the one that runs is too far away.
 *
 * @param find - what facts say
 * @param nameOf - the same text for what is the same
 */
export function agreed<T>(
  running: RunningClass,
  facts: FoundClass,
  find: (facts: FoundClass) => T[],
  nameOf: (found: T) => string,
): T[] {
  const found = isOtherMajor(facts) ? [] : find(facts);
  return found.length === 0
    ? found
    : likeFacts(running, facts).reduce((all, other) => {
        const names = find(other).map(nameOf);
        return all.filter(each => names.includes(nameOf(each)));
      }, found);
}

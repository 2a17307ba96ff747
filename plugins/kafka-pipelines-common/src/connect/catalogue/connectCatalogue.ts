import { artifactId } from '../artifactId';
import type { CatalogueIndex } from './catalogueIndex';
import type { ArtifactFacts, ClassFacts, PluginKind } from './facts';
import { applyOverlays, type KnownClass, type Overlay } from './overlay';
import { compareVersions, nearestVersion } from './versions';

/** What is known of a class, and which artifact and version it is of. @public */
export interface FoundClass extends KnownClass {
  artifact: string;
  artifactVersion: string;
  /** The version that was asked for, when the catalogue lacks it and these are the facts of the nearest. */
  insteadOf?: string;
}

/** An artifact in one version. @public */
export interface ArtifactVersion {
  artifact: string;
  version: string;
}

/** Facts about the classes of Kafka Connect plugins. @public */
export interface ConnectCatalogue {
  /**
   * What is known of a class: its facts with what the overlay adds. The same
   * object for the same version, so that what is derived from it can be kept
   * with it.
   *
   * @param className - full name, or what Kafka Connect takes as its alias: the
   * simple name, with or without its kind at the end
   * @param version - of its artifact; without it the newest is taken. One that
   * the catalogue lacks gives the nearest, with `insteadOf`
   * @param artifact - `<group>:<artifact>` or its artifact id, for a class that
   * several artifacts have: the line of a vendor. Without it, or when the catalogue does not
   * know the class there, the one that has this version is taken, else the one
   * whose group the class's package begins with
   */
  find(
    className: string,
    version?: string,
    artifact?: string,
  ): FoundClass | undefined;
  /** Full name of the class that Kafka Connect takes an alias for; undefined for one that none or several have. */
  classOfAlias(alias: string): string | undefined;
  /** Artifacts that have a class, versions from old to new; none when the class is unknown. */
  versions(className: string): ArtifactVersion[];
  /** Full names of all classes of a kind, sorted. */
  classNames(kind: PluginKind): string[];
  /** Versions of an artifact, by name or id, from old to new, each with the artifacts that it bundles; none when it is unknown. */
  artifactVersions(
    artifact: string,
  ): (ArtifactVersion & { bundles: ArtifactVersion[] })[];
  /** All facts of one artifact, by name or id, in exactly this version. */
  readArtifact(artifact: string, version: string): ArtifactFacts | undefined;
}

/** How many parts of a class name its artifact's group begins with. */
function sharedParts(className: string, artifact: string): number {
  const group = artifact.slice(0, artifact.indexOf(':')).split('.');
  const parts = className.split('.');
  const differs = group.findIndex((part, i) => part !== parts[i]);
  return differs < 0 ? group.length : differs;
}

/** Those of the artifacts whose group is nearest to the package: others have the class merged into their jar. */
function atHome(className: string, all: ArtifactVersion[]): ArtifactVersion[] {
  const shared = all.map(({ artifact }) => sharedParts(className, artifact));
  const most = Math.max(...shared);
  return all.filter((_, i) => shared[i] === most);
}

/** Where the files of a catalogue come from. @public */
export interface CatalogueFiles {
  index: CatalogueIndex;
  /** Reads the facts of an artifact and version that the index names. */
  read(artifact: string, version: string): ArtifactFacts;
}

interface ReadArtifact {
  all: ArtifactFacts;
  byName: Map<string, ClassFacts>;
}

function splitBundle(text: string): ArtifactVersion {
  const at = text.lastIndexOf(':');
  return { artifact: text.slice(0, at), version: text.slice(at + 1) };
}

/** What a simple name may leave out at its end (`PluginUtils.prunedName` of Kafka Connect). */
const KIND_WORD =
  /(?:Connector|HeaderConverter|Converter|Transformation|Predicate)$/;

/** What Kafka Connect takes for a class besides its full name: of a nested one only the name inside the other. */
export function aliasesOf(className: string): Set<string> {
  const [simple] = className.split(/[.$]/).slice(-1);
  return new Set([simple, simple.replace(KIND_WORD, '')]);
}

/**
 * A catalogue over its index and files. Each file is read when a class of it
 * is first asked for, and kept.
 *
 * @param overlays - what is known besides, for the classes of all files
 * @public
 */
export function createConnectCatalogue(
  files: CatalogueFiles,
  overlays: Overlay[],
): ConnectCatalogue {
  const { artifacts, classes } = files.index;
  const kept = new Map<string, ReadArtifact>();
  const found = new Map<string, FoundClass | undefined>();
  let aliases: Map<string, string | undefined> | undefined;

  function read(artifact: string, version: string): ReadArtifact {
    const key = `${artifact}:${version}`;
    let facts = kept.get(key);
    if (!facts) {
      const all = files.read(artifact, version);
      facts = {
        all,
        byName: new Map(all.classes.map(each => [each.class, each])),
      };
      kept.set(key, facts);
    }
    return facts;
  }

  function classOfAlias(alias: string): string | undefined {
    if (!aliases) {
      aliases = new Map();
      for (const name of Object.keys(classes)) {
        for (const each of aliasesOf(name)) {
          aliases.set(each, aliases.has(each) ? undefined : name);
        }
      }
    }
    return aliases.get(alias);
  }

  const names = new Map(
    Object.keys(artifacts).map(name => [artifactId(name), name]),
  );

  /** No two artifacts of a catalogue have the same id: it is their folder. */
  function fullName(artifact: string): string {
    return names.get(artifact) ?? artifact;
  }

  function versions(className: string): ArtifactVersion[] {
    if (!Object.hasOwn(classes, className)) return [];
    return Object.entries(classes[className].artifacts).flatMap(
      ([artifact, all]) => all.map(version => ({ artifact, version })),
    );
  }

  function choose(
    className: string,
    version?: string,
    artifact?: string,
  ): ArtifactVersion | undefined {
    const all = versions(className);
    const name = artifact === undefined ? undefined : fullName(artifact);
    const named = all.filter(each => each.artifact === name);
    const exact = all.filter(each => each.version === version);
    // The first of these that has any.
    const candidates = [named, exact, atHome(className, all)].find(
      each => each.length > 0,
    );
    if (!candidates) return undefined;
    const known = candidates.map(each => each.version);
    const wanted =
      version === undefined
        ? known.sort(compareVersions).at(-1)
        : nearestVersion(known, version);
    return candidates.find(each => each.version === wanted);
  }

  function look(
    className: string,
    version?: string,
    artifact?: string,
  ): FoundClass | undefined {
    const chosen = choose(className, version, artifact);
    if (!chosen) return undefined;
    const facts = read(chosen.artifact, chosen.version).byName.get(className);
    if (!facts) {
      throw new Error(
        `The index of the catalogue names ${className} in ${chosen.artifact} ${chosen.version}, its file does not`,
      );
    }
    return {
      ...applyOverlays(facts, overlays, chosen.version),
      artifact: chosen.artifact,
      artifactVersion: chosen.version,
      ...(version !== undefined &&
        version !== chosen.version && { insteadOf: version }),
    };
  }

  return {
    find(className, version, artifact) {
      const key = `${className} ${version ?? ''} ${artifact ?? ''}`;
      if (!found.has(key)) {
        const name = Object.hasOwn(classes, className)
          ? className
          : classOfAlias(className);
        found.set(
          key,
          name === undefined ? undefined : look(name, version, artifact),
        );
      }
      return found.get(key);
    },
    classOfAlias,
    versions,
    classNames: kind =>
      Object.entries(classes)
        .filter(
          ([, entry]) => entry.kind === kind || entry.also?.includes(kind),
        )
        .map(([name]) => name),
    artifactVersions(artifact) {
      const name = fullName(artifact);
      if (!Object.hasOwn(artifacts, name)) return [];
      return (
        Object.entries(artifacts[name])
          .map(([version, bundles]) => ({
            artifact: name,
            version,
            bundles: bundles.map(splitBundle),
          }))
          // An object orders keys such as "9" by itself.
          .sort((a, b) => compareVersions(a.version, b.version))
      );
    },
    readArtifact(artifact, version) {
      const name = fullName(artifact);
      const known =
        Object.hasOwn(artifacts, name) &&
        Object.hasOwn(artifacts[name], version);
      return known ? read(name, version).all : undefined;
    },
  };
}

import type { CatalogueIndex } from './catalogueIndex';
import type { ArtifactFacts, ClassFacts, PluginKind } from './facts';
import { compareVersions, nearestVersion } from './versions';

/** Facts of a class, and which artifact and version they are of. @public */
export interface FoundClass extends ClassFacts {
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
   * Facts of a class.
   *
   * @param className - full name
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
  ): Promise<FoundClass | undefined>;
  /** Artifacts that have a class, versions from old to new; none when the class is unknown. */
  versions(className: string): ArtifactVersion[];
  /** Full names of all classes of a kind, sorted. */
  classNames(kind: PluginKind): string[];
  /** Versions of an artifact, by name or id, from old to new, each with the artifacts that it bundles; none when it is unknown. */
  artifactVersions(
    artifact: string,
  ): (ArtifactVersion & { bundles: ArtifactVersion[] })[];
  /** All facts of one artifact, by name or id, in exactly this version. */
  readArtifact(
    artifact: string,
    version: string,
  ): Promise<ArtifactFacts | undefined>;
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
  read(artifact: string, version: string): Promise<ArtifactFacts>;
}

interface ReadArtifact {
  all: ArtifactFacts;
  byName: Map<string, ClassFacts>;
}

function splitBundle(text: string): ArtifactVersion {
  const at = text.lastIndexOf(':');
  return { artifact: text.slice(0, at), version: text.slice(at + 1) };
}

/**
 * A catalogue over its index and files. Each file is read when a class of it
 * is first asked for, and kept.
 *
 * @public
 */
export function createConnectCatalogue(
  files: CatalogueFiles,
): ConnectCatalogue {
  const { artifacts, classes } = files.index;
  const kept = new Map<string, Promise<ReadArtifact>>();

  function read(artifact: string, version: string): Promise<ReadArtifact> {
    const key = `${artifact}:${version}`;
    let facts = kept.get(key);
    if (!facts) {
      facts = files.read(artifact, version).then(all => ({
        all,
        byName: new Map(all.classes.map(each => [each.class, each])),
      }));
      kept.set(key, facts);
      // A file that could not be read may be there the next time.
      facts.catch(() => kept.delete(key));
    }
    return facts;
  }

  const names = new Map(
    Object.keys(artifacts).map(name => [
      name.slice(name.indexOf(':') + 1),
      name,
    ]),
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

  return {
    async find(className, version, artifact) {
      const chosen = choose(className, version, artifact);
      if (!chosen) return undefined;
      const { byName } = await read(chosen.artifact, chosen.version);
      const facts = byName.get(className);
      if (!facts) {
        throw new Error(
          `The index of the catalogue names ${className} in ${chosen.artifact} ${chosen.version}, its file does not`,
        );
      }
      return {
        ...facts,
        artifact: chosen.artifact,
        artifactVersion: chosen.version,
        ...(version !== undefined &&
          version !== chosen.version && { insteadOf: version }),
      };
    },
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
    async readArtifact(artifact, version) {
      const name = fullName(artifact);
      const known =
        Object.hasOwn(artifacts, name) &&
        Object.hasOwn(artifacts[name], version);
      return known ? (await read(name, version)).all : undefined;
    },
  };
}

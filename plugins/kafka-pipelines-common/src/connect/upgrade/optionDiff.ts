import type {
  ArtifactVersion,
  ConnectCatalogue,
} from '../catalogue/connectCatalogue';
import { FRAMEWORK, type PluginKind } from '../catalogue/facts';
import { nearestVersion } from '../catalogue/versions';
import { classDiff, type KeyChange } from './classDiff';

/** What is different about a class between two versions of its artifact. @public */
export interface ClassDiff {
  class: string;
  kind: PluginKind;
  change: 'added' | 'removed' | 'changed';
  /** Of a class that both versions have, sorted by key. */
  keys: KeyChange[];
}

/** What is different about an artifact between two versions. @public */
export interface OptionDiff {
  /** `<group>:<artifact>` */
  artifact: string;
  from: string;
  to: string;
  /** The version of the catalogue that stands for `from`, where it lacks that one. */
  fromFacts?: string;
  toFacts?: string;
  /** Classes that differ, those of bundled artifacts among them; sorted by name. */
  classes: ClassDiff[];
}

/** Versions of an artifact and of what it bundles, by class. */
type ClassPlaces = Map<string, ArtifactVersion>;

function factsVersion(
  catalogue: ConnectCatalogue,
  artifact: string,
  version: string,
): string | undefined {
  const versions = catalogue
    .artifactVersions(artifact)
    .map(each => each.version);
  return versions.length > 0 ? nearestVersion(versions, version) : undefined;
}

function classesOf(
  catalogue: ConnectCatalogue,
  artifact: string,
  version: string,
): ClassPlaces {
  const own = catalogue
    .artifactVersions(artifact)
    .find(each => each.version === version);
  return new Map(
    [...(own?.bundles ?? []), ...(own ? [own] : [])].flatMap(place =>
      (
        catalogue.readArtifact(place.artifact, place.version)?.classes ?? []
      ).map(({ class: name }): [string, ArtifactVersion] => [
        name,
        { artifact: place.artifact, version: place.version },
      ]),
    ),
  );
}

function diffOf(
  catalogue: ConnectCatalogue,
  name: string,
  from: ArtifactVersion | undefined,
  to: ArtifactVersion | undefined,
): ClassDiff[] {
  const before = from && catalogue.find(name, from.version, from.artifact);
  const after = to && catalogue.find(name, to.version, to.artifact);
  const kind = (after ?? before)?.kind;
  // What Kafka Connect itself reads is no part of a plugin.
  if (kind === undefined || kind === 'framework') {
    return [];
  }
  if (!before || !after) {
    const change = before ? 'removed' : 'added';
    return [{ class: name, kind, change, keys: [] }];
  }
  // Some classes list what Kafka Connect reads, and others leave that out.
  const framework = Object.entries(FRAMEWORK).find(([each]) => each === kind);
  const known = framework && catalogue.find(framework[1])?.keys;
  const keys = classDiff(before, after).filter(
    ({ key }) => !known || !Object.hasOwn(known, key),
  );
  return keys.length > 0
    ? [{ class: name, kind, change: 'changed', keys }]
    : [];
}

/**
 * What is different about an artifact between two versions of it: its classes
 * and those that it bundles, with their keys. A version that the catalogue
 * lacks is stood for by the nearest, and the result says by which.
 *
 * @param artifact - `<group>:<artifact>` or its artifact id
 * @returns undefined when the catalogue does not know the artifact
 */
export function optionDiff(
  catalogue: ConnectCatalogue,
  artifact: string,
  from: string,
  to: string,
): OptionDiff | undefined {
  const fromFacts = factsVersion(catalogue, artifact, from);
  const toFacts = factsVersion(catalogue, artifact, to);
  if (fromFacts === undefined || toFacts === undefined) {
    return undefined;
  }
  const before = classesOf(catalogue, artifact, fromFacts);
  const after = classesOf(catalogue, artifact, toFacts);
  return {
    artifact: catalogue.artifactVersions(artifact)[0].artifact,
    from,
    to,
    ...(fromFacts !== from && { fromFacts }),
    ...(toFacts !== to && { toFacts }),
    classes: [...new Set([...before.keys(), ...after.keys()])]
      .sort()
      .flatMap(name =>
        diffOf(catalogue, name, before.get(name), after.get(name)),
      ),
  };
}

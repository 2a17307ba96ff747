import { buildCatalogueIndex, type CatalogueIndex } from './catalogueIndex';
import type { CatalogueFiles } from './connectCatalogue';
import type { ArtifactFacts, ClassFacts } from './facts';
import { compareVersions } from './versions';

const keyOf = (name: string, version: string) => `${name}:${version}`;

/** What several files say of an artifact in one version, as one. */
function joined(own: ArtifactFacts[]): Map<string, ArtifactFacts> {
  const byVersion = new Map<string, ArtifactFacts>();
  for (const facts of own) {
    const key = keyOf(facts.artifact, facts.version);
    const before = byVersion.get(key);
    const bundles = [...(before?.bundles ?? []), ...(facts.bundles ?? [])];
    byVersion.set(key, {
      ...facts,
      ...(bundles.length > 0 && { bundles }),
      classes: [...(before?.classes ?? []), ...facts.classes],
    });
  }
  return byVersion;
}

/** From old to new, each once. */
function union(a: string[] = [], b: string[] = []): string[] {
  return [...new Set([...a, ...b])].sort(compareVersions);
}

function extendedIndex(
  bundled: CatalogueIndex,
  own: CatalogueIndex,
): CatalogueIndex {
  const artifacts = { ...bundled.artifacts };
  for (const [name, versions] of Object.entries(own.artifacts)) {
    const known = Object.hasOwn(artifacts, name) ? artifacts[name] : {};
    const all = { ...known };
    for (const [version, bundles] of Object.entries(versions)) {
      const before = Object.hasOwn(known, version) ? known[version] : [];
      all[version] = [...new Set([...before, ...bundles])].sort();
    }
    artifacts[name] = all;
  }
  const classes = { ...bundled.classes };
  for (const [name, entry] of Object.entries(own.classes)) {
    const known = Object.hasOwn(classes, name) ? classes[name] : undefined;
    // Own ones first: where nothing tells them apart, they are meant.
    const where = { ...entry.artifacts, ...known?.artifacts };
    for (const [artifact, versions] of Object.entries(entry.artifacts)) {
      where[artifact] = union(known?.artifacts[artifact], versions);
    }
    classes[name] = { ...entry, artifacts: where };
  }
  return { artifacts, classes };
}

/**
 * The files of a catalogue with the facts that somebody adds to them: own
 * classes, own versions, and own facts instead of those that are there for
 * the same class in the same version, whatever artifact they are of.
 *
 * @param own - several may be of one artifact and version; each class once in it
 * @public
 */
export function extendCatalogue(
  bundled: CatalogueFiles,
  own: ArtifactFacts[],
): CatalogueFiles {
  const added = joined(own);
  const ownClasses = new Map<string, ClassFacts>();
  for (const { version, classes } of added.values()) {
    for (const facts of classes) {
      ownClasses.set(keyOf(facts.class, version), facts);
    }
  }
  return {
    index: extendedIndex(
      bundled.index,
      buildCatalogueIndex([...added.values()]),
    ),
    read(artifact, version) {
      const { artifacts } = bundled.index;
      const before =
        Object.hasOwn(artifacts, artifact) &&
        Object.hasOwn(artifacts[artifact], version)
          ? bundled.read(artifact, version)
          : undefined;
      const facts = added.get(keyOf(artifact, version));
      const names = new Set(facts?.classes.map(each => each.class));
      const kept = (before?.classes ?? [])
        .filter(each => !names.has(each.class))
        .map(each => ownClasses.get(keyOf(each.class, version)) ?? each);
      const bundles = [...(before?.bundles ?? []), ...(facts?.bundles ?? [])];
      return {
        artifact,
        version,
        ...(bundles.length > 0 && { bundles }),
        classes: [...kept, ...(facts?.classes ?? [])],
      };
    },
  };
}

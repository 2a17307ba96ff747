import { z } from 'zod';
import {
  type ArtifactFacts,
  artifactNameSchema,
  artifactVersionSchema,
  type PluginKind,
  pluginKindSchema,
} from './facts';
import { compareVersions } from './versions';

/**
 * Where facts are, without reading them: the small file that a catalogue is
 * opened with. Versions are ordered from old to new.
 *
 * @public
 */
export const catalogueIndexSchema = z.strictObject({
  /** By artifact and version: what it bundles, as `<group>:<artifact>:<version>`. */
  artifacts: z.record(
    artifactNameSchema,
    z.record(artifactVersionSchema, z.array(z.string())),
  ),
  classes: z.record(
    z.string(),
    z.strictObject({
      kind: pluginKindSchema,
      also: z.array(pluginKindSchema).min(1).optional(),
      /** Versions by artifact: an older one may lack the class. */
      artifacts: z.record(
        artifactNameSchema,
        z.array(artifactVersionSchema).min(1),
      ),
    }),
  ),
});

/** Where facts are, without reading them. @public */
export type CatalogueIndex = z.infer<typeof catalogueIndexSchema>;

function byKey<T>(entries: Iterable<[string, T]>): Record<string, T> {
  return Object.fromEntries(
    [...entries].sort(([a], [b]) => (a < b ? -1 : Number(a > b))),
  );
}

/**
 * Builds the index of a set of files.
 *
 * @throws Error when an artifact comes twice in one version
 * @public
 */
export function buildCatalogueIndex(files: ArtifactFacts[]): CatalogueIndex {
  const artifacts = new Map<string, Record<string, string[]>>();
  const classes = new Map<
    string,
    {
      kind: PluginKind;
      also?: PluginKind[];
      artifacts: Map<string, string[]>;
    }
  >();
  const ordered = files.toSorted((a, b) =>
    compareVersions(a.version, b.version),
  );
  for (const { artifact, version, bundles, classes: found } of ordered) {
    const versions = artifacts.get(artifact) ?? {};
    if (Object.hasOwn(versions, version)) {
      throw new Error(`The catalogue has ${artifact} ${version} twice`);
    }
    versions[version] = (bundles ?? [])
      .map(each => `${each.artifact}:${each.version}`)
      .sort();
    artifacts.set(artifact, versions);
    for (const { class: name, kind, also } of found) {
      const known = classes.get(name)?.artifacts ?? new Map();
      known.set(artifact, [...(known.get(artifact) ?? []), version]);
      // The newest version says what a class is.
      classes.set(name, { kind, ...(also && { also }), artifacts: known });
    }
  }
  return {
    artifacts: byKey(artifacts),
    classes: byKey(
      [...classes].map(([name, { artifacts: where, ...rest }]) => [
        name,
        { ...rest, artifacts: byKey(where) },
      ]),
    ),
  };
}

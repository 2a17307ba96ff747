import { parse } from 'yaml';
import { z } from 'zod';

const coordinates = z
  .string()
  .regex(/^[\w.-]+:[\w.-]+$/, 'must be <group>:<artifact>');

/** A version becomes a folder and a part of Maven's files. */
const version = z
  .string()
  .regex(/^\w[\w.+-]*$/, 'must be one version, in quotes when it is a number');

const pluginSchema = z.strictObject({
  artifact: coordinates,
  versions: z.array(version).min(1),
  /** Classifier of a `tar.gz` that holds the whole plugin. */
  archive: z.string().optional(),
  /** Classifier of a jar. */
  classifier: z.string().optional(),
  /** Whether the jar needs those its POM names. */
  dependencies: z.stringbool().default(false),
  /** Dependencies to leave out, `<group>:<artifact>`, `*` for any artifact. */
  without: z.array(z.string().regex(/^[\w.-]+:[\w.*-]+$/)).default([]),
});

const listSchema = z.strictObject({
  /** Versions of Kafka, whose own plugins are harvested; the first one loads all others. */
  kafka: z.array(version).min(1),
  plugins: z.array(pluginSchema),
});

/** One artifact in one version: what a plugin folder is made of. */
export interface PluginArtifact
  extends Omit<z.output<typeof pluginSchema>, 'versions'> {
  version: string;
  /** Name of its folder, `<artifact id>-<version>`. */
  folder: string;
}

/** What is harvested. */
export interface ArtifactList {
  /** Versions of Kafka; the first one loads the plugins. */
  kafka: string[];
  plugins: PluginArtifact[];
}

/** The second part of `<group>:<artifact>`. */
export function artifactId(artifact: string): string {
  return artifact.slice(artifact.indexOf(':') + 1);
}

/**
 * Reads the text of `artifacts.yaml`.
 *
 * @throws Error naming each entry that is not as the README says
 */
export function readArtifacts(text: string): ArtifactList {
  // Versions such as 1.10 must stay text.
  const result = listSchema.safeParse(parse(text, { schema: 'failsafe' }));
  if (!result.success) {
    throw new Error(`artifacts.yaml:\n${z.prettifyError(result.error)}`);
  }
  const { kafka, plugins } = result.data;
  const all = plugins.flatMap(({ versions, ...plugin }) =>
    versions.map(each => ({
      ...plugin,
      version: each,
      folder: `${artifactId(plugin.artifact)}-${each}`,
    })),
  );
  const folders = new Set<string>();
  for (const { folder } of all) {
    if (folders.has(folder)) {
      throw new Error(
        `artifacts.yaml: ${folder} is listed twice, or by two groups`,
      );
    }
    folders.add(folder);
  }
  return { kafka, plugins: all };
}

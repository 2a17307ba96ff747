import {
  type ArtifactFacts,
  artifactNameSchema,
  artifactVersionSchema,
  type ClassFacts,
  classFactsSchema,
  isInVersions,
  type KeyFacts,
  keyFactsSchema,
} from '@kafka-pipelines/backstage-plugin-kafka-pipelines-common';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { z } from 'zod';

const keySchema = keyFactsSchema.extend({
  /** The first version that has this key; without it all have it. */
  since: artifactVersionSchema.optional(),
  /** The first version that has it no more. */
  before: artifactVersionSchema.optional(),
});

const keysSchema = z.record(z.string(), keySchema);

const source = z.url({ protocol: /^https$/ });

const fileSchema = z.strictObject({
  /** Groups of keys, for YAML's anchors. */
  keys: z.record(z.string(), keysSchema).optional(),
  artifacts: z.array(
    z.strictObject({
      artifact: artifactNameSchema,
      /** From old to new. */
      versions: z.array(artifactVersionSchema).min(1),
      /** Public source or document of all classes that name none. */
      source,
      classes: z
        .array(
          classFactsSchema.omit({ version: true }).extend({
            source: source.optional(),
            keys: keysSchema,
          }),
        )
        .min(1),
    }),
  ),
});

type HandWrittenKey = z.output<typeof keySchema>;

/**
 * Reads facts that are written by hand: one YAML file per family of classes,
 * each with all versions that are known.
 *
 * @param text - of the file
 * @param name - of the file, for messages
 * @returns facts per artifact and version
 * @throws Error naming each entry that is not as the README says
 */
export function readHandWritten(text: string, name: string): ArtifactFacts[] {
  const result = fileSchema.safeParse(parse(text, { merge: true }));
  if (!result.success) {
    throw new Error(`${name}:\n${z.prettifyError(result.error)}`);
  }
  return result.data.artifacts.flatMap(({ versions, ...artifact }) =>
    versions.map(version => ({
      artifact: artifact.artifact,
      version,
      classes: artifact.classes.map(
        (facts): ClassFacts => ({
          ...facts,
          source: facts.source ?? artifact.source,
          keys: keysIn(facts.keys, version),
        }),
      ),
    })),
  );
}

function keysIn(
  keys: Record<string, HandWrittenKey>,
  version: string,
): Record<string, KeyFacts> {
  return Object.fromEntries(
    Object.entries(keys)
      .filter(([, range]) => isInVersions(range, version))
      .map(([name, { since, before, ...facts }]) => [name, facts]),
  );
}

/**
 * Reads all files of hand-written facts.
 *
 * @throws Error naming a file with a mistake, or an artifact that two entries
 * have in one version
 */
export function readHandWrittenFolder(folder: string): ArtifactFacts[] {
  const all = readdirSync(folder)
    .filter(name => name.endsWith('.yaml'))
    .sort()
    .flatMap(name =>
      readHandWritten(readFileSync(join(folder, name), 'utf8'), name),
    );
  const seen = new Set<string>();
  for (const { artifact, version } of all) {
    const each = `${artifact} ${version}`;
    if (seen.has(each)) throw new Error(`${each} is written twice`);
    seen.add(each);
  }
  return all;
}

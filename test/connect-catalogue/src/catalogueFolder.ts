import {
  type ArtifactFacts,
  artifactFactsSchema,
  buildCatalogueIndex,
  printArtifact,
  printIndex,
} from '@kafka-pipelines/backstage-plugin-kafka-pipelines-common';
import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { z } from 'zod';
import { artifactId } from './artifacts';

/** Folder of this workspace. */
export const WORKSPACE = dirname(
  require.resolve('connect-catalogue-test/package.json'),
);

/** Folder of the facts, data of the package that loads them. */
export const CATALOGUE = resolve(
  WORKSPACE,
  '../../plugins/kafka-pipelines-node/catalogue',
);

/** Path of an artifact's facts within the folder. */
export function factsPath({
  artifact,
  version,
}: Pick<ArtifactFacts, 'artifact' | 'version'>): string {
  return join(artifactId(artifact), `${version}.json`);
}

/**
 * Reads all files of facts.
 *
 * @throws Error naming a file that is no JSON, breaks the schema or lies at
 * another place than it should
 */
export function readCatalogue(folder: string): ArtifactFacts[] {
  const paths = readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter(path => path.endsWith('.json') && dirname(path) !== '.')
    .sort();
  return paths.map(path => {
    const text = readFileSync(join(folder, path), 'utf8');
    const result = artifactFactsSchema.safeParse(JSON.parse(text));
    if (!result.success) {
      throw new Error(`${path}:\n${z.prettifyError(result.error)}`);
    }
    if (factsPath(result.data) !== path) {
      throw new Error(`${path} must be ${factsPath(result.data)}`);
    }
    return result.data;
  });
}

/** Writes files of facts; others stay. */
export function writeFacts(folder: string, artifacts: ArtifactFacts[]): void {
  for (const facts of artifacts) {
    const path = join(folder, factsPath(facts));
    const existing = existsSync(path)
      ? artifactFactsSchema.parse(JSON.parse(readFileSync(path, 'utf8')))
      : undefined;
    if (existing && existing.artifact !== facts.artifact) {
      throw new Error(
        `${factsPath(facts)} holds ${
          existing.artifact
        }; two artifacts of one name have no place`,
      );
    }
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, printArtifact(facts));
  }
}

/** The index that the folder's files should have. */
export function expectedIndex(folder: string): string {
  return printIndex(buildCatalogueIndex(readCatalogue(folder)));
}

/** Writes the index of all files in the folder, harvested or written by hand. */
export function writeIndex(folder: string): void {
  writeFileSync(join(folder, 'index.json'), expectedIndex(folder));
}

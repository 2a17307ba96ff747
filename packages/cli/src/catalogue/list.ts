import {
  pluginKindSchema,
  type ConnectCatalogue,
} from '@kafka-pipelines/backstage-plugin-kafka-pipelines-common';
import type { OwnFacts } from '@kafka-pipelines/backstage-plugin-kafka-pipelines-node';
import { OK } from '../exitCodes';
import { many } from '../many';
import { openCatalogue } from '../openRepository';

/** Options of `catalogue list`. */
export interface ListOptions {
  repository: string;
  format: 'text' | 'json';
}

/** An artifact that the catalogue knows; part of the JSON other programs may rely on. */
interface ListedArtifact {
  artifact: string;
  /** From old to new. */
  versions: string[];
  /** Those of which the repository has facts. */
  own: string[];
  /** Full names of its classes, of all versions, sorted. */
  classes: string[];
}

/** All artifacts of a catalogue, sorted by name. */
function listArtifacts(
  catalogue: ConnectCatalogue,
  own: OwnFacts,
): ListedArtifact[] {
  const classes = new Map<string, Set<string>>();
  for (const kind of pluginKindSchema.options) {
    for (const name of catalogue.classNames(kind)) {
      for (const { artifact } of catalogue.versions(name)) {
        const known = classes.get(artifact) ?? new Set();
        classes.set(artifact, known.add(name));
      }
    }
  }
  return [...classes]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([artifact, names]) => ({
      artifact,
      versions: catalogue
        .artifactVersions(artifact)
        .map(({ version }) => version),
      own: [
        ...new Set(
          own.files.flatMap(({ facts }) =>
            facts?.artifact === artifact ? facts.version : [],
          ),
        ),
      ],
      classes: [...names].sort(),
    }));
}

function line({ artifact, classes, own, versions }: ListedArtifact): string {
  const shown = versions.map(version =>
    own.includes(version) ? `${version} (own)` : version,
  );
  const count = many(classes.length, 'class', 'classes');
  return `${artifact}  ${shown.join(', ')}  ${count}\n`;
}

/**
 * `kafka-pipelines catalogue list`: prints which artifacts and versions are
 * known.
 *
 * @returns the exit code
 */
export async function listCatalogue(options: ListOptions): Promise<number> {
  const { catalogue, own } = await openCatalogue(options.repository);
  const artifacts = listArtifacts(catalogue, own);
  process.stdout.write(
    options.format === 'json'
      ? `${JSON.stringify({ artifacts }, undefined, 2)}\n`
      : artifacts.map(line).join(''),
  );
  return OK;
}

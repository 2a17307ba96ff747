import {
  artifactId,
  mergeFacts,
  printArtifact,
  type ArtifactFacts,
} from '@kafka-pipelines/backstage-plugin-kafka-pipelines-common';
import { isDeepStrictEqual } from 'node:util';
import { MAX_FILE_BYTES } from '../repository/text';
import type { OwnFacts, OwnFactsFile } from './ownFacts';

/** A file of `catalogue/` as it is to be. @public */
export interface PlannedFactsFile {
  path: string;
  facts: ArtifactFacts;
  text: string;
  state: 'new' | 'changed' | 'same';
}

const has = (facts: ArtifactFacts | undefined, name: string) =>
  facts?.classes.some(each => each.class === name) ?? false;

function newPath({ artifact, version }: ArtifactFacts): string {
  return `catalogue/${artifactId(artifact)}@${version}.json`;
}

/** The file that a class belongs into: where it is, else where its artifact is, else a new one. */
function pathFor(
  artifact: ArtifactFacts,
  className: string,
  files: readonly OwnFactsFile[],
): string {
  const same = files.filter(
    ({ facts }) =>
      facts?.artifact === artifact.artifact &&
      facts.version === artifact.version,
  );
  const known = same.find(({ facts }) => has(facts, className)) ?? same.at(0);
  return known?.path ?? newPath(artifact);
}

function planFile(
  path: string,
  told: ArtifactFacts,
  before: OwnFactsFile | undefined,
): PlannedFactsFile {
  if (before && !before.facts) {
    throw new Error(
      `${path} would be written, but cannot be read as it is: correct or remove it first (kafka-pipelines check says what is wrong)`,
    );
  }
  const known = before?.facts;
  if (known && known.artifact !== told.artifact) {
    throw new Error(
      `${path} would be written, but has facts of ${known.artifact}: rename it, or choose another name`,
    );
  }
  const facts = known ? mergeFacts(known, told) : told;
  // However somebody has formatted it: a file that says the same stays as it is.
  const same = known && sameFacts(known, facts);
  const text = same && before ? before.text : printArtifact(facts);
  if (Buffer.byteLength(text) > MAX_FILE_BYTES) {
    throw new Error(
      `${path} would be larger than ${MAX_FILE_BYTES} bytes, which is not read: add its classes in several runs, each with --class and another --name`,
    );
  }
  let state: PlannedFactsFile['state'] = 'new';
  if (before) {
    state = same ? 'same' : 'changed';
  }
  return {
    path,
    facts,
    text,
    state,
  };
}

function sameFacts(a: ArtifactFacts, b: ArtifactFacts): boolean {
  const plain = (facts: ArtifactFacts) => JSON.parse(printArtifact(facts));
  return isDeepStrictEqual(plain(a), plain(b));
}

/**
 * What files become of facts that a worker tells, beside those that are there.
 * The same facts give the same files; what was written by hand stays.
 *
 * @param own - what the repository has
 * @returns sorted by path
 * @throws Error when a file is in the way
 */
export function planOwnFacts(
  own: OwnFacts,
  told: readonly ArtifactFacts[],
): PlannedFactsFile[] {
  const parts = new Map<string, ArtifactFacts>();
  for (const artifact of told) {
    for (const facts of artifact.classes) {
      const path = pathFor(artifact, facts.class, own.files);
      const part = parts.get(path) ?? { ...artifact, classes: [] };
      if (part.artifact !== artifact.artifact) {
        throw new Error(
          `${path} would hold facts of ${part.artifact} and of ${artifact.artifact}: choose a name for each, with --class and --name`,
        );
      }
      parts.set(path, part);
      part.classes.push(facts);
    }
  }
  return [...parts]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([path, facts]) =>
      planFile(
        path,
        facts,
        own.files.find(file => file.path === path),
      ),
    );
}

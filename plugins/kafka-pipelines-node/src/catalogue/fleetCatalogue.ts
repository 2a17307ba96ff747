import type {
  ArtifactFacts,
  ConnectCatalogue,
  FileTree,
  Finding,
} from '@kafka-pipelines/backstage-plugin-kafka-pipelines-common';
import {
  extendedConnectCatalogue,
  loadConnectCatalogue,
} from './loadConnectCatalogue';
import { readOwnFacts, type OwnFacts } from './ownFacts';

/** What a catalogue with facts of a repository was made from. */
const madeFrom = new WeakMap<ConnectCatalogue, OwnFacts>();

function factsIn({ files }: OwnFacts): ArtifactFacts[] {
  return files.flatMap(({ facts }) => facts ?? []);
}

/** True when both have the same facts: unreadable files do not count. */
function sameFacts(a: OwnFacts, b: OwnFacts): boolean {
  const [left, right] = [factsIn(a), factsIn(b)];
  return (
    left.length === right.length &&
    left.every((facts, index) => facts === right[index])
  );
}

/**
 * The catalogue that the checks of a repository use: the one that comes with
 * this package, with what the repository adds in `catalogue/*.json`.
 *
 * @param known - the catalogue of a fleet that was loaded before. It is
 * returned when the repository adds the same, because what was found is kept by it
 */
export function fleetCatalogue(
  files: FileTree,
  known?: ConnectCatalogue,
): { catalogue: ConnectCatalogue; findings: Finding[] } {
  const before = known && madeFrom.get(known);
  const own = readOwnFacts(files, before);
  const { findings } = own;
  if (known && before && sameFacts(before, own)) {
    return { catalogue: known, findings };
  }
  const facts = factsIn(own);
  if (facts.length === 0) {
    return { catalogue: loadConnectCatalogue(), findings };
  }
  const catalogue = extendedConnectCatalogue(facts);
  madeFrom.set(catalogue, own);
  return { catalogue, findings };
}

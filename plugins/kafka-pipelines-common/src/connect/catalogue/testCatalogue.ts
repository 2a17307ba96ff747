import { buildCatalogueIndex } from './catalogueIndex';
import {
  type ConnectCatalogue,
  createConnectCatalogue,
} from './connectCatalogue';
import { type ArtifactFacts, artifactFactsSchema } from './facts';
import { type Overlay, overlaySchema } from './overlay';

/** A catalogue for tests, of the facts given. */
export function testCatalogue(
  files: ArtifactFacts[],
  entries: Overlay['entries'] = [],
): ConnectCatalogue {
  const all = files.map(each => artifactFactsSchema.parse(each));
  return createConnectCatalogue(
    {
      index: buildCatalogueIndex(all),
      read: (artifact, version) => {
        const found = all.find(
          each => each.artifact === artifact && each.version === version,
        );
        if (!found) {
          throw new Error(`No ${artifact} ${version}`);
        }
        return found;
      },
    },
    [overlaySchema.parse({ entries })],
  );
}

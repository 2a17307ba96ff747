import {
  type ConnectCatalogue,
  createConnectCatalogue,
} from '@kafka-pipelines/backstage-plugin-kafka-pipelines-common';
import { catalogueFolder, openCatalogueFiles } from './catalogueFiles';
import { readOverlays } from './overlayFiles';

let bundled: ConnectCatalogue | undefined;

/**
 * The catalogue that comes with this package, opened once per process. Only
 * its index and its overlays are read before a class is asked for.
 *
 * @throws Error when the installation lacks its files
 * @public
 */
export function loadConnectCatalogue(): ConnectCatalogue {
  const folder = catalogueFolder();
  bundled ??= createConnectCatalogue(
    openCatalogueFiles(folder),
    readOverlays(folder),
  );
  return bundled;
}

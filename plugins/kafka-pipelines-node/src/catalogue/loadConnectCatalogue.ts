import {
  type ConnectCatalogue,
  createConnectCatalogue,
} from '@kafka-pipelines/backstage-plugin-kafka-pipelines-common';
import { catalogueFolder, openCatalogueFiles } from './catalogueFiles';
import { readOverlays } from './overlayFiles';

/**
 * Opens the catalogue that comes with this package. Only its index and its
 * overlays are read before a class is asked for.
 *
 * @throws Error when the installation lacks its files
 * @public
 */
export function openConnectCatalogue(): ConnectCatalogue {
  const folder = catalogueFolder();
  return createConnectCatalogue(
    openCatalogueFiles(folder),
    readOverlays(folder),
  );
}

let bundled: ConnectCatalogue | undefined;

/**
 * The same, opened once per process.
 *
 * @throws Error when the installation lacks its files
 * @public
 */
export function loadConnectCatalogue(): ConnectCatalogue {
  bundled ??= openConnectCatalogue();
  return bundled;
}

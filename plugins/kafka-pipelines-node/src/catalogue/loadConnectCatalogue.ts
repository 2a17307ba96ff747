import {
  createConnectCatalogue,
  extendCatalogue,
  type ArtifactFacts,
  type CatalogueFiles,
  type ConnectCatalogue,
  type Overlay,
} from '@kafka-pipelines/backstage-plugin-kafka-pipelines-common';
import {
  catalogueFolder,
  openCatalogueFiles,
  readOverlay,
} from './catalogueFiles';

interface Opened {
  files: CatalogueFiles;
  overlays: Overlay[];
  catalogue: ConnectCatalogue;
}

function open(): Opened {
  const folder = catalogueFolder();
  const files = openCatalogueFiles(folder);
  const overlays = [readOverlay(folder)];
  return {
    files,
    overlays,
    catalogue: createConnectCatalogue(files, overlays),
  };
}

/**
 * Opens the catalogue that comes with this package. Only its index and its
 * overlays are read before a class is asked for.
 *
 * @throws Error when the installation lacks its files
 * @public
 */
export function openConnectCatalogue(): ConnectCatalogue {
  return open().catalogue;
}

let bundled: Opened | undefined;

/**
 * The same, opened once per process.
 *
 * @throws Error when the installation lacks its files
 * @public
 */
export function loadConnectCatalogue(): ConnectCatalogue {
  bundled ??= open();
  return bundled.catalogue;
}

/**
 * The same with facts of somebody's own.
 *
 * @throws Error when the installation lacks its files
 */
export function extendedConnectCatalogue(
  own: ArtifactFacts[],
): ConnectCatalogue {
  bundled ??= open();
  const { files, overlays } = bundled;
  return createConnectCatalogue(extendCatalogue(files, own), overlays);
}

import {
  type ConnectCatalogue,
  createConnectCatalogue,
} from '@kafka-pipelines/backstage-plugin-kafka-pipelines-common';
import { catalogueFolder, openCatalogueFiles } from './catalogueFiles';

let bundled: Promise<ConnectCatalogue> | undefined;

/**
 * The catalogue that comes with this package, opened once per process. Only
 * its index is read before a class is asked for.
 *
 * @throws Error when the installation lacks its files
 * @public
 */
export function loadConnectCatalogue(): Promise<ConnectCatalogue> {
  bundled ??= openCatalogueFiles(catalogueFolder()).then(
    createConnectCatalogue,
  );
  return bundled;
}

import type { UrlReaderService } from '@backstage/backend-plugin-api';
import type { Config } from '@backstage/config';
import { ScmIntegrations } from '@backstage/integration';
import { readBlueprint, type Blueprint } from '../blueprints';

/** Reads the blueprint of a template, from disk or from a source code host. @public */
export type BlueprintReader = (options: {
  /** Where the template is, as Backstage tells actions. */
  baseUrl: string;
  /** Folder of the blueprint relative to the template. */
  path: string;
  signal?: AbortSignal;
}) => Promise<Blueprint>;

/**
 * One function for the preview and for the action, so that both see the same
 * blueprint. Addresses are read with the hosts and credentials of
 * `integrations` and `backend.reading` in app-config.
 *
 * @public
 */
export function createBlueprintReader(options: {
  urlReader: UrlReaderService;
  config: Config;
}): BlueprintReader {
  const { urlReader } = options;
  const integrations = ScmIntegrations.fromConfig(options.config);
  return ({ baseUrl, path, signal }) =>
    readBlueprint({
      baseUrl,
      path,
      readUrl: async (base, relative) => {
        const url = integrations.resolveUrl({ url: relative, base });
        const tree = await urlReader.readTree(url, { signal });
        return tree.files();
      },
    });
}

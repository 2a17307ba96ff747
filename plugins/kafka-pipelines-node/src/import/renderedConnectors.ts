import {
  readImport,
  type FileTree,
  type Fleet,
  type ImportedConnector,
} from '@kafka-pipelines/backstage-plugin-kafka-pipelines-common';
import { renderPipeline } from '../helm/renderPipeline';
import type { Helm } from '../helm/types';

/** What to render. @public */
export interface RenderConnectorsOptions {
  fleet: Fleet;
  /** The files the fleet was loaded from. */
  files: FileTree;
  environment: string;
  helm: Helm;
  /** Called after each pipeline. */
  onProgress?(done: number, total: number): void;
}

/** The KafkaConnectors of an environment. @public */
export interface RenderedConnectors {
  /** As the operator would send them to Kafka Connect. */
  connectors: ImportedConnector[];
  /** Pipelines without connectors here, because Helm cannot render them; what it says may hold a secret. */
  failed: Array<{ pipeline: string; error: string }>;
}

/**
 * Renders every pipeline of an environment with Helm, and reads from the
 * manifests what the operator would make of them.
 *
 * @public
 */
export async function renderedConnectors({
  onProgress,
  ...where
}: RenderConnectorsOptions): Promise<RenderedConnectors> {
  const names = Object.values(where.fleet.pipelines)
    .filter(({ instances }) => Object.hasOwn(instances, where.environment))
    .map(({ name }) => name);
  const result: RenderedConnectors = { connectors: [], failed: [] };
  for (const [index, pipeline] of names.entries()) {
    const { manifests, error } = await renderPipeline({ ...where, pipeline });
    if (manifests === undefined) {
      result.failed.push({ pipeline, error: error ?? '' });
    } else {
      const file = `pipelines/${pipeline}`;
      const { connectors } = readImport([{ file, text: manifests }]);
      result.connectors.push(...connectors);
    }
    onProgress?.(index + 1, names.length);
  }
  return result;
}

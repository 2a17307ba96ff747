import {
  readImport,
  type FileTree,
  type Fleet,
  type ImportedConnector,
} from '@kafka-pipelines/backstage-plugin-kafka-pipelines-common';
import type { Helm } from '../helm/types';
import { renderFleet } from '../renderFleet';

/** What to render. @public */
export interface RenderConnectorsOptions {
  fleet: Fleet;
  /** The files the fleet was loaded from. */
  files: FileTree;
  environment: string;
  helm: Helm;
  /** Called when more pipelines are done. */
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
  environment,
  ...where
}: RenderConnectorsOptions): Promise<RenderedConnectors> {
  const targets = Object.values(where.fleet.pipelines)
    .filter(({ instances }) => Object.hasOwn(instances, environment))
    .map(({ name }) => ({ kind: 'pipeline' as const, name, environment }));
  const result: RenderedConnectors = { connectors: [], failed: [] };
  for await (const rendered of renderFleet({ ...where, targets })) {
    const { name: pipeline, manifests, error = '' } = rendered;
    if (manifests === undefined) {
      result.failed.push({ pipeline, error });
    } else {
      const file = `pipelines/${pipeline}`;
      const { connectors } = readImport([{ file, text: manifests }]);
      result.connectors.push(...connectors);
    }
  }
  return result;
}

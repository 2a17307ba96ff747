import {
  connectPluginFacts,
  FRAMEWORK,
  pluginKindOf,
  pluginVersionOf,
  type ClassFacts,
  type ConnectCatalogue,
  type ListedPlugin,
  type PluginKind,
} from '@kafka-pipelines/backstage-plugin-kafka-pipelines-common';
import type { ConnectWorker } from './ConnectWorker';
import { ConnectWorkerError } from './ConnectWorkerError';

/** A class in one version, as a worker has it. @public */
export interface WorkerPlugin {
  class: string;
  /** Undefined when the class does not say. */
  version?: string;
  /** At least one. */
  kinds: PluginKind[];
}

/** What a worker tells of its plugins. @public */
export interface ReadPluginFacts {
  /** Sorted by class and version. */
  facts: ClassFacts[];
  /** Plugins that the worker could not describe, and what it said. */
  failed: Array<{ plugin: WorkerPlugin; reason: string }>;
}

function compare(a: string, b: string): number {
  return a < b ? -1 : Number(a > b);
}

/**
 * The plugins of a list, each class and version once, sorted. Kinds that the
 * catalogue has nothing to say about are left out.
 *
 * @public
 */
export function workerPlugins(listed: readonly ListedPlugin[]): WorkerPlugin[] {
  const found = new Map<string, WorkerPlugin>();
  for (const plugin of listed) {
    const kind = pluginKindOf(plugin);
    if (kind) {
      const version = pluginVersionOf(plugin);
      const key = `${plugin.class} ${version ?? ''}`;
      const known = found.get(key);
      found.set(key, {
        class: plugin.class,
        ...(version !== undefined && { version }),
        kinds: [...new Set([...(known?.kinds ?? []), kind])],
      });
    }
  }
  return [...found.values()].sort(
    (a, b) =>
      compare(a.class, b.class) || compare(a.version ?? '', b.version ?? ''),
  );
}

/**
 * Asks a worker for the keys of some of its plugins, one after the other.
 *
 * @param catalogue - for the keys that Kafka Connect itself reads, which a
 * worker tells among those of a connector
 * @param kafka - version of the worker
 * @param onPlugin - called before each
 * @throws ConnectWorkerError when the worker is too old, or does not answer any more
 * @public
 */
export async function readPluginFacts(
  worker: Pick<ConnectWorker, 'keys' | 'url'>,
  plugins: readonly WorkerPlugin[],
  {
    catalogue,
    kafka,
    onPlugin,
  }: {
    catalogue: ConnectCatalogue;
    kafka: string;
    onPlugin?(plugin: WorkerPlugin, index: number): void;
  },
): Promise<ReadPluginFacts> {
  const read: ReadPluginFacts = { facts: [], failed: [] };
  for (const [index, plugin] of plugins.entries()) {
    onPlugin?.(plugin, index);
    const [kind] = plugin.kinds;
    try {
      const keys = await worker.keys(plugin.class, plugin.version);
      const framework =
        kind === 'source' || kind === 'sink'
          ? catalogue.find(FRAMEWORK[kind], kafka)?.keys
          : undefined;
      read.facts.push(
        connectPluginFacts(plugin, plugin.kinds, keys, framework),
      );
    } catch (error) {
      if (!(error instanceof ConnectWorkerError)) {
        throw error;
      }
      // Later it is about this plugin, which another worker behind the same address may lack.
      if (error.status === 404 && read.facts.length === 0) {
        throw new ConnectWorkerError(
          `${worker.url} (Kafka Connect ${kafka}) does not tell the config of its plugins: this takes 3.2 or newer`,
          404,
        );
      }
      if (error.status === undefined) {
        throw error;
      }
      read.failed.push({ plugin, reason: error.message });
    }
  }
  return read;
}

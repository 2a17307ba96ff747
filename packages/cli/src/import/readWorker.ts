import {
  ownRecord,
  readImport,
  type ImportInput,
  type ListedPlugin,
} from '@kafka-pipelines/backstage-plugin-kafka-pipelines-common';
import {
  ConnectWorkerError,
  readLiveConnectors,
  type AboutWorker,
  type ConnectWorker,
} from '@kafka-pipelines/backstage-plugin-kafka-pipelines-node';
import { many } from '../many';
import { progressOf } from '../progress';
import { workerAt } from '../workerAt';
import type { WorkerAddress } from './options';

/** A worker that was asked. */
export interface ReadWorker extends AboutWorker {
  /** As it may be printed. */
  url: string;
  /** Connect cluster that it belongs to. */
  cluster: string;
  input: ImportInput;
  /** All plugins, whatever their kind. */
  plugins: ListedPlugin[];
}

/** A worker keeps a config in no order that would help to read it. */
function sorted(config: Record<string, string>): Record<string, string> {
  return ownRecord(Object.entries(config).sort(([a], [b]) => (a < b ? -1 : 1)));
}

async function ask(
  worker: ConnectWorker,
  cluster: string,
): Promise<ReadWorker> {
  const about = await worker.about();
  const progress = progressOf('Asking for connectors');
  const { connectors, askedSingly } = await readLiveConnectors(
    worker,
    progress.step,
  ).finally(progress.end);
  const plugins = await worker.plugins();
  const count = Object.keys(connectors).length;
  process.stderr.write(
    `${worker.url} is Kafka Connect ${about.version} with ${many(
      count,
      'connector',
    )}\n`,
  );
  if (askedSingly.length > 0) {
    process.stderr.write(
      `Without a state yet, so asked for one by one: ${askedSingly.join(
        ', ',
      )}\n`,
    );
  }
  const read = readImport(
    count === 0
      ? []
      : [{ file: `${worker.url}connectors`, text: JSON.stringify(connectors) }],
  );
  return {
    ...about,
    url: worker.url,
    cluster,
    plugins,
    input: {
      ...read,
      connectors: read.connectors.map(each => ({
        ...each,
        config: sorted(each.config),
        connectCluster: cluster,
      })),
    },
  };
}

/**
 * Reads all connectors and plugins of a worker; nothing is changed there.
 *
 * @param fallback - Connect cluster, where the address names none
 * @throws UsageError, ConnectWorkerError
 */
export async function readWorker(
  { url, cluster }: WorkerAddress,
  fallback: string,
): Promise<ReadWorker> {
  const worker = workerAt(url);
  try {
    return await ask(worker, cluster ?? fallback);
  } catch (error) {
    if (
      error instanceof ConnectWorkerError &&
      (error.status === 401 || error.status === 403)
    ) {
      throw new ConnectWorkerError(
        `${error.message}. KAFKA_PIPELINES_CONNECT_USER and KAFKA_PIPELINES_CONNECT_PASSWORD are for HTTP basic authentication.`,
        error.status,
      );
    }
    throw error;
  }
}

import {
  readImport,
  type ImportedConnector,
  type ImportInput,
} from '@kafka-pipelines/backstage-plugin-kafka-pipelines-common';
import { readFiles } from '../checkConnector/readFiles';
import { UsageError } from '../exitCodes';
import { workerAddresses, type ImportOptions } from './options';
import { readWorker, type ReadWorker } from './readWorker';

/** Everything that an import is made of. */
export interface ReadSources {
  input: ImportInput;
  workers: ReadWorker[];
}

const keyOf = ({ connectCluster, name }: ImportedConnector) =>
  JSON.stringify([connectCluster, name]);

/** @throws UsageError when a connector comes from two places, which may differ */
function assertOnce(connectors: readonly ImportedConnector[]): void {
  const seen = new Map<string, ImportedConnector>();
  for (const connector of connectors) {
    const other = seen.get(keyOf(connector));
    if (other) {
      throw new UsageError(
        `Connector ${connector.name} is in ${other.source.file} and in ${connector.source.file}: name one of them`,
      );
    }
    seen.set(keyOf(connector), connector);
  }
}

/** The Connect cluster for what does not say its own. @throws UsageError when nothing tells */
function fallbackCluster(
  { cluster, from = [] }: ImportOptions,
  files: ImportInput,
): string {
  if (cluster !== undefined) {
    return cluster;
  }
  const needed =
    workerAddresses(from).some(each => each.cluster === undefined) ||
    files.connectors.some(each => each.connectCluster === undefined);
  if (needed) {
    throw new UsageError(
      'Say to which Connect cluster the connectors belong: --cluster <name>, or --from <name>=<url>',
    );
  }
  return '';
}

/**
 * Reads the files and asks the workers that the command line names, in turn.
 *
 * @throws UsageError, ConnectWorkerError
 */
export async function readSources(
  files: string[],
  options: ImportOptions,
): Promise<ReadSources> {
  const { from = [] } = options;
  if (files.length + from.length === 0) {
    throw new UsageError(
      'Say what to import: --from <address of a Kafka Connect worker>, or files (- is standard input)',
    );
  }
  const read = readImport(await readFiles(files));
  const fallback = fallbackCluster(options, read);
  const fromFiles = read.connectors.map(each => ({
    ...each,
    connectCluster: each.connectCluster ?? fallback,
  }));
  const workers: ReadWorker[] = [];
  for (const address of workerAddresses(from)) {
    workers.push(await readWorker(address, fallback));
  }
  const live = workers.map(({ input }) => input);
  const connectors = [...fromFiles, ...live.flatMap(input => input.connectors)];
  if (!options.preflight) {
    assertOnce(connectors);
  }
  return {
    workers,
    input: {
      ...read,
      connectors,
      refused: [...read.refused, ...live.flatMap(each => each.refused)],
      findings: [...read.findings, ...live.flatMap(each => each.findings)],
    },
  };
}

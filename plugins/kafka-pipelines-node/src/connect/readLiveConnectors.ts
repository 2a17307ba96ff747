import { ownRecord } from '@kafka-pipelines/backstage-plugin-kafka-pipelines-common';
import type { ConnectWorker } from './ConnectWorker';

/** Connectors as a worker has them. Their values may be secrets. @public */
export interface LiveConnectors {
  /** `{ info, status? }` by name, as `GET /connectors?expand=info&expand=status` has it, sorted. */
  connectors: Record<string, unknown>;
  /** Names that were not in the answer for all, and were asked for one by one: they have no state yet. */
  askedSingly: string[];
}

function hasInfo(entry: unknown): boolean {
  return typeof entry === 'object' && entry !== null && 'info' in entry;
}

/**
 * Reads every connector of a worker. The answer for all leaves out connectors
 * without a state, so it is held against the list of names, and what is missing
 * is asked for by itself. What is deleted meanwhile is left out.
 *
 * @param onConnector - called after each that is asked for by itself
 * @throws ConnectWorkerError
 * @public
 */
export async function readLiveConnectors(
  worker: Pick<
    ConnectWorker,
    'connector' | 'connectorNames' | 'expandedConnectors'
  >,
  onConnector?: (done: number, total: number) => void,
): Promise<LiveConnectors> {
  const expanded = await worker.expandedConnectors();
  const names = (await worker.connectorNames()).sort();
  const missing = names.filter(
    name => !Object.hasOwn(expanded, name) || !hasInfo(expanded[name]),
  );
  const singly = new Map<string, unknown>();
  for (const [index, name] of missing.entries()) {
    const connector = await worker.connector(name);
    if (connector) {
      singly.set(name, connector);
    }
    onConnector?.(index + 1, missing.length);
  }
  return {
    connectors: ownRecord(
      names.flatMap(name => {
        const connector = singly.get(name) ?? expanded[name];
        return hasInfo(connector) ? [[name, connector] as const] : [];
      }),
    ),
    askedSingly: [...singly.keys()],
  };
}

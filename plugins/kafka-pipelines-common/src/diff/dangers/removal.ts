/** Kinds of objects whose end is not to go unseen. */
const REMOVALS: Record<string, { stays: string; goes: string }> = {
  KafkaTopic: {
    stays:
      'is no longer declared; the topic stays with its data until somebody deletes it',
    goes: 'is deleted, with all its data',
  },
  KafkaConnector: {
    stays:
      'is no longer declared; it goes on as it is until somebody deletes it',
    goes: 'is removed; nothing reads or writes in its place',
  },
  StatefulSet: {
    stays: 'is no longer declared; it runs on until somebody deletes it',
    goes: 'is deleted; its queries stop',
  },
  KafkaUser: {
    stays: 'is no longer declared; it stays until somebody deletes it',
    goes: 'is removed; who signs in as it can no longer',
  },
  KafkaConnect: {
    stays:
      'is no longer declared; it goes on with its connectors until somebody deletes it',
    goes: 'is deleted; its connectors stop',
  },
};

/** True when Argo CD leaves an object in the cluster that is no longer declared. */
export function staysUnpruned(syncOptions: string): boolean {
  return syncOptions.split(',').some(option => option.trim() === 'Prune=false');
}

/**
 * What becomes of an object that is no longer declared, to go on after its name.
 *
 * @param stays - whether Argo CD leaves it in the cluster
 * @returns undefined for kinds of which nothing is lost
 */
export function removalMessage(
  kind: string,
  stays: boolean,
): string | undefined {
  const messages = Object.hasOwn(REMOVALS, kind) ? REMOVALS[kind] : undefined;
  return stays ? messages?.stays : messages?.goes;
}

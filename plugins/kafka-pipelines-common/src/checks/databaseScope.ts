import { secretReferences } from '../connect/secretReferences';
import type { ConnectorView } from './partViews';
import type { Scopes } from './scopes';

/**
 * One database server as the config names it. Environments are apart unless
 * they share a Kafka cluster; a host behind a secret reference is known only
 * within one Kubernetes cluster.
 *
 * @param more - what narrows the scope further, such as the database's name
 * @returns undefined when the config names no host
 */
export function databaseScope(
  scopes: Scopes,
  { effective, environment }: ConnectorView,
  defaultPort: string,
  more: string[] = [],
): string | undefined {
  const host = effective.config['database.hostname'];
  if (!host) {
    return undefined;
  }
  return JSON.stringify([
    scopes.environments(environment.name),
    secretReferences(host).length > 0
      ? scopes.destination(environment.name)
      : '',
    host.toLowerCase(),
    effective.config['database.port'] ?? defaultPort,
    ...more,
  ]);
}

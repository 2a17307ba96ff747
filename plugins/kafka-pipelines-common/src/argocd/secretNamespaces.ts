import { secretReferences } from '../connect/secretReferences';
import type { EffectiveConnector } from '../pipeline/effective';
import { ownValue } from '../pipeline/ownRecord';
import type { SharedValues } from '../pipeline/sharedValues';

/** Providers for which the chart renders Roles, where the object they read is. */
const WITH_ROLES: ReadonlySet<string | undefined> = new Set([
  'kubernetes',
  'kubernetes-configmap',
]);

/**
 * Namespaces outside of its own in which a connector reads Secrets or
 * ConfigMaps: `payments` of `${secrets:payments/ledger-db:password}`.
 */
export function secretNamespaces(
  { config, connectCluster }: EffectiveConnector,
  shared: SharedValues,
): string[] {
  const providers = ownValue(
    shared.connectClusters,
    connectCluster,
  )?.secretProviders;
  return Object.values(config)
    .filter(text => text.includes('${'))
    .flatMap(secretReferences)
    .filter(
      ({ provider, path }) =>
        path.includes('/') &&
        WITH_ROLES.has(ownValue(providers, provider)?.type),
    )
    .map(({ path }) => path.slice(0, path.indexOf('/')));
}

import { secretReferences } from '../../connect/secretReferences';
import { ownValue } from '../../pipeline/ownRecord';
import type { SharedValues } from '../../pipeline/sharedValues';
import type { UsedProvider } from '../types';

/** A connector whose secrets are references. */
interface ReferringConnector {
  name: string;
  connectCluster: string;
  config: Readonly<Record<string, string>>;
}

/** The config providers that connectors name, and whether their Connect cluster has them. */
export function usedProviders(
  connectors: readonly ReferringConnector[],
  shared: SharedValues | undefined,
): UsedProvider[] {
  const found = new Map<string, UsedProvider>();
  for (const { name, connectCluster, config } of connectors) {
    const cluster = ownValue(shared?.connectClusters, connectCluster);
    const aliases = new Set(
      Object.values(config).flatMap(text =>
        text.includes('${')
          ? secretReferences(text).map(({ provider }) => provider)
          : [],
      ),
    );
    for (const alias of aliases) {
      const id = JSON.stringify([connectCluster, alias]);
      const known = found.get(id) ?? {
        connectCluster,
        alias,
        ...(cluster && {
          declared: ownValue(cluster.secretProviders, alias) !== undefined,
        }),
        connectors: [],
      };
      known.connectors.push(name);
      found.set(id, known);
    }
  }
  return Array.from(found)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([, provider]) => provider);
}

import { ownRecord, ownValue } from '../../pipeline/ownRecord';
import type {
  ImportedConnector,
  ImportedSecret,
  ImportOptions,
  OffsetRecipe,
} from '../types';
import type { AdoptedConnector } from './adoptNames';
import { connectorSecrets, readThroughCatalogue } from './connectorSecrets';
import type { GroupedConnector } from './groupConnectors';
import { secretKeysOf, secretNameOf } from './suggestSecrets';

/** A connector whose secrets are references. */
export interface CleanConnector extends GroupedConnector, AdoptedConnector {
  role: OffsetRecipe['role'];
  secrets: Array<Omit<ImportedSecret, 'pipeline'>>;
}

const DEFAULT_PROVIDER = 'secrets';

function namespaceOf(
  { connector, connectCluster }: AdoptedConnector,
  { namespace, shared }: ImportOptions,
): string {
  return (
    namespace ??
    ownValue(shared?.connectClusters, connectCluster)?.namespace ??
    connector.namespace ??
    connectCluster
  );
}

/** Puts a reference in place of each secret of a connector. */
export function cleanConnector(
  adopted: AdoptedConnector,
  options: ImportOptions,
): CleanConnector {
  const { connector, name, connectCluster } = adopted;
  const configured = readThroughCatalogue(connector.config, options.catalogue);
  const found = connectorSecrets(configured);
  const namespace = namespaceOf(adopted, options);
  const secretName = secretNameOf(name);
  const keys = secretKeysOf(found.map(({ key }) => key));
  const secrets = found.map(({ key, why, masked }) => {
    const secretKey = keys.get(key)!;
    const provider = options.provider ?? DEFAULT_PROVIDER;
    return {
      connector: name,
      connectCluster,
      key,
      why,
      masked,
      suggestedReference: `\${${provider}:${namespace}/${secretName}:${secretKey}}`,
      namespace,
      secretName,
      secretKey,
      exists: false as const,
    };
  });
  const references = new Map(
    secrets.map(({ key, suggestedReference }) => [key, suggestedReference]),
  );
  return {
    ...adopted,
    role: roleOf(connector, options),
    secrets,
    config: ownRecord(
      Object.entries({ ...connector.config, name }).map(([key, text]) => [
        key,
        references.get(key) ?? text,
      ]),
    ),
  };
}

/** What a connector is, by the worker, else by what is known of its class. */
export function roleOf(
  { config, type }: ImportedConnector,
  { catalogue }: ImportOptions,
): OffsetRecipe['role'] {
  return type ?? readThroughCatalogue(config, catalogue).role ?? 'unknown';
}

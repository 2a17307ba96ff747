import type { ConnectCatalogue } from '../connect/catalogue/connectCatalogue';
import { isSecretName } from '../connect/secretNames';
import { soundsSecret } from '../connect/secretKeys';
import { plaintextProblem } from '../connect/secretValue';
import type { Fleet } from '../fleet/types';
import { desiredConfig } from './verify/desiredConfig';
import type {
  ConfigDifference,
  ImportedConnector,
  ImportedSecret,
  VerifiedConnector,
  VerifyResult,
} from './types';

/** A connector as the repository wants it; a rendered one is read by `readImport`. @public */
export type DesiredConnector = Pick<
  ImportedConnector,
  'name' | 'config' | 'connectCluster'
>;

/** What is known besides what runs and what is wanted. @public */
export interface VerifyOptions {
  catalogue: ConnectCatalogue;
  /** Values that the import has replaced: the checklist. */
  secrets?: ReadonlyArray<
    Pick<ImportedSecret, 'connector' | 'key' | 'suggestedReference'>
  >;
  /** New name by old name, as it was imported. */
  rename?: Readonly<Record<string, string>>;
}

/**
 * The connectors that pipelines of an environment want.
 *
 * @param pipelines - names; all without
 * @public
 */
export function desiredConnectors(
  fleet: Pick<Fleet, 'pipelines'>,
  environment: string,
  pipelines: readonly string[] = Object.keys(fleet.pipelines),
): DesiredConnector[] {
  return pipelines.flatMap(name => {
    const instance = fleet.pipelines[name]?.instances[environment];
    return Object.values(instance?.effective.connectors ?? {}).map(
      connector => ({
        name: connector.name,
        connectCluster: connector.connectCluster,
        config: desiredConfig(connector),
      }),
    );
  });
}

/** True when neither value of a key can be a secret, so that they may be shown. */
function mayBeShown(
  key: string,
  texts: Array<string | undefined>,
  catalogue: ConnectCatalogue,
): boolean {
  return (
    !soundsSecret(key) &&
    !isSecretName(catalogue, key) &&
    texts.every(text => text === undefined || !plaintextProblem({ key, text }))
  );
}

function difference(
  key: string,
  live: string | undefined,
  desired: string | undefined,
  catalogue: ConnectCatalogue,
): ConfigDifference {
  const shown = mayBeShown(key, [live, desired], catalogue);
  const kinds = live === undefined ? 'added' : 'removed';
  return {
    key,
    kind: live !== undefined && desired !== undefined ? 'changed' : kinds,
    ...(shown && live !== undefined && { live }),
    ...(shown && desired !== undefined && { desired }),
  };
}

class Comparison {
  /** References by connector and key. */
  readonly #replaced: Map<string, string>;

  constructor(private readonly options: VerifyOptions) {
    this.#replaced = new Map(
      (options.secrets ?? []).map(({ connector, key, suggestedReference }) => [
        JSON.stringify([connector, key]),
        suggestedReference,
      ]),
    );
  }

  compare(
    live: ImportedConnector,
    name: string,
    desired: DesiredConnector,
  ): VerifiedConnector {
    const replaced: string[] = [];
    const differences: ConfigDifference[] = [];
    const wanted: Record<string, string> = { ...live.config, name };
    const keys = new Set([
      ...Object.keys(wanted),
      ...Object.keys(desired.config),
    ]);
    for (const key of [...keys].sort()) {
      const reference = this.#replaced.get(JSON.stringify([name, key]));
      const [is, shall] = [wanted[key], desired.config[key]];
      if (reference !== undefined && shall === reference) {
        replaced.push(key);
      } else if (is !== shall) {
        const { catalogue } = this.options;
        differences.push(difference(key, is, shall, catalogue));
      }
    }
    const { connectCluster } = desired;
    return {
      name,
      ...(connectCluster !== undefined && { connectCluster }),
      result: differences.length === 0 ? 'identical' : 'different',
      replaced,
      differences,
    };
  }
}

/** Where nobody says which Connect cluster, it may be any. */
function fits(live: ImportedConnector, desired: DesiredConnector): boolean {
  return (
    live.connectCluster === undefined ||
    desired.connectCluster === undefined ||
    live.connectCluster === desired.connectCluster
  );
}

/**
 * Compares what runs with what the repository wants, as the operator does: as
 * maps of texts. Only a key of the checklist may differ, and only when exactly
 * its suggested reference stands there. Values are told only where they cannot
 * be secrets.
 *
 * @param live - what runs
 * @param desired - of the same Connect clusters; see {@link desiredConnectors}
 * @public
 */
export function verifyImport(
  live: readonly ImportedConnector[],
  desired: readonly DesiredConnector[],
  options: VerifyOptions,
): VerifyResult {
  const comparison = new Comparison(options);
  const byName = new Map<string, DesiredConnector[]>();
  for (const each of desired) {
    byName.set(each.name, [...(byName.get(each.name) ?? []), each]);
  }
  const seen = new Set<DesiredConnector>();
  const compared = live.map((connector): VerifiedConnector => {
    const { rename = {} } = options;
    const name = Object.hasOwn(rename, connector.name)
      ? rename[connector.name]
      : connector.name;
    const found = byName.get(name)?.find(each => fits(connector, each));
    if (!found) {
      const { connectCluster } = connector;
      return {
        name: connector.name,
        ...(connectCluster !== undefined && { connectCluster }),
        result: 'missing',
        replaced: [],
        differences: [],
      };
    }
    seen.add(found);
    return comparison.compare(connector, name, found);
  });
  const extra = desired
    .filter(each => !seen.has(each))
    .map(
      ({ name, connectCluster }): VerifiedConnector => ({
        name,
        ...(connectCluster !== undefined && { connectCluster }),
        result: 'extra',
        replaced: [],
        differences: [],
      }),
    );
  const connectors = [...compared, ...extra];
  const identical = connectors.filter(
    ({ result }) => result === 'identical',
  ).length;
  return {
    connectors,
    identical,
    total: live.length,
    replacedSecrets: connectors.reduce(
      (sum, { replaced }) => sum + replaced.length,
      0,
    ),
    ok: identical === connectors.length,
  };
}

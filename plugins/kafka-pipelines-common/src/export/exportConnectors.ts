import type { Fleet } from '../fleet/types';
import {
  connectorSecrets,
  readThroughCatalogue,
} from '../import/plan/connectorSecrets';
import { usedProviders } from '../import/plan/usedProviders';
import type { UsedProvider } from '../import/types';
import { desiredConfig } from '../import/verify/desiredConfig';
import type { EffectiveConnector } from '../pipeline/effective';
import { ownRecord, ownValue } from '../pipeline/ownRecord';

/**
 * A connector as `POST /connectors` takes it. Its `config` is also what
 * `PUT /connectors/<name>/config` takes.
 *
 * @public
 */
export interface ConnectorRequest {
  name: string;
  config: Record<string, string>;
  /** Only when it is not to run; Kafka Connect 3.7 or newer. */
  initial_state?: 'PAUSED' | 'STOPPED';
}

/** A connector that is not exported. @public */
export interface UnexportedConnector {
  name: string;
  connectCluster: string;
  /** Keys that hold a secret in clear. */
  secretKeys: string[];
}

/** The connectors of a pipeline for workers without Strimzi. @public */
export interface PipelineExport {
  /** By name. */
  connectors: Array<{ connectCluster: string; request: ConnectorRequest }>;
  /** Left out, because a secret stands in them. */
  unexported: UnexportedConnector[];
  /** Config providers that the workers need for the references. */
  providers: UsedProvider[];
  /** What only an operator does, one sentence each. */
  remarks: string[];
}

const STATES = { paused: 'PAUSED', stopped: 'STOPPED' } as const;

/** Keys that people look for first. */
const FIRST = ['connector.class', 'connector.plugin.version', 'tasks.max'];

function requestOf(connector: EffectiveConnector): ConnectorRequest {
  const { name, state } = connector;
  const config = desiredConfig(connector);
  const first = FIRST.filter(key => Object.hasOwn(config, key));
  const others = Object.keys(config)
    // Kafka Connect adds it.
    .filter(key => key !== 'name' && !FIRST.includes(key))
    .sort();
  return {
    name,
    config: ownRecord([...first, ...others].map(key => [key, config[key]])),
    ...(state !== undefined &&
      state !== 'running' && { initial_state: STATES[state] }),
  };
}

function secretKeysOf(
  connector: EffectiveConnector,
  { catalogue }: Pick<Fleet, 'catalogue'>,
): string[] {
  const read = readThroughCatalogue(desiredConfig(connector), catalogue);
  return connectorSecrets(read).map(({ key }) => key);
}

function remarksOn(connectors: readonly EffectiveConnector[]): string[] {
  const restarted = connectors
    .filter(({ autoRestart }) => autoRestart?.enabled)
    .map(({ name }) => name);
  return restarted.length === 0
    ? []
    : [
        `Nobody restarts ${restarted.join(
          ', ',
        )} when a task fails: autoRestart is done by Strimzi.`,
      ];
}

/**
 * A pipeline's connectors as plain JSON of Kafka Connect, with the config that
 * Strimzi would send. A connector in which a secret stands in clear is left out.
 *
 * @returns undefined when the pipeline is not in this environment
 * @public
 */
export function exportConnectors(
  fleet: Pick<Fleet, 'catalogue' | 'environments' | 'pipelines'>,
  pipeline: string,
  environment: string,
): PipelineExport | undefined {
  const instance = ownValue(
    ownValue(fleet.pipelines, pipeline)?.instances,
    environment,
  );
  if (!instance) {
    return undefined;
  }
  const all = Object.values(instance.effective.connectors);
  const unexported = all.flatMap(connector => {
    const { name, connectCluster } = connector;
    const secretKeys = secretKeysOf(connector, fleet);
    return secretKeys.length > 0 ? [{ name, connectCluster, secretKeys }] : [];
  });
  const left = new Set(unexported.map(({ name }) => name));
  const exported = all.filter(({ name }) => !left.has(name));
  return {
    connectors: exported.map(connector => ({
      connectCluster: connector.connectCluster,
      request: requestOf(connector),
    })),
    unexported,
    providers: usedProviders(
      exported,
      ownValue(fleet.environments, environment)?.shared,
    ),
    remarks: remarksOn(exported),
  };
}

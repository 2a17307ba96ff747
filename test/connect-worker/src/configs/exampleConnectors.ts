import type { EffectiveConnector } from '@kafka-pipelines/backstage-plugin-kafka-pipelines-common';
import { loadFleet } from '@kafka-pipelines/backstage-plugin-kafka-pipelines-node';
import { readdirSync, readFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { ROOT } from '../worker/folders';

const FOLDER = join(ROOT, 'examples/gitops');

/** A connector's config as Kafka Connect takes it: flat, every value a text. */
export type FlatConfig = Record<string, string>;

/** A connector of the demo, in one environment. */
export interface ExampleConnector {
  pipeline: string;
  environment: string;
  name: string;
  config: FlatConfig;
}

/** What the Strimzi operator makes of a KafkaConnector. */
function flatConfig(connector: EffectiveConnector): FlatConfig {
  return {
    name: connector.name,
    'connector.class': connector.class,
    ...(connector.version && { 'connector.plugin.version': connector.version }),
    ...(connector.tasksMax !== undefined && {
      'tasks.max': `${connector.tasksMax}`,
    }),
    ...connector.config,
  };
}

/** All connectors of the demo, after all layers, in all environments. */
export function exampleConnectors(): ExampleConnector[] {
  const files = new Map(
    readdirSync(FOLDER, { recursive: true, withFileTypes: true })
      .filter(entry => entry.isFile())
      .map(({ parentPath, name }) => join(parentPath, name))
      .map(file => [
        relative(FOLDER, file).split(sep).join('/'),
        readFileSync(file, 'utf8'),
      ]),
  );
  return Object.values(loadFleet(files, []).pipelines).flatMap(
    ({ name: pipeline, instances }) =>
      Object.values(instances).flatMap(({ environment, effective }) =>
        Object.values(effective.connectors).map(connector => ({
          pipeline,
          environment,
          name: connector.name,
          config: flatConfig(connector),
        })),
      ),
  );
}

import type { z } from 'zod';
import { ARGOCD_FILE } from '../argocd/settings';
import type { ConnectCatalogue } from '../connect/catalogue/connectCatalogue';
import { testCatalogue } from '../connect/catalogue/testCatalogue';
import type { Finding } from '../finding';
import type {
  Fleet,
  FleetConnectCluster,
  FleetEnvironment,
  FleetPipeline,
} from '../fleet/types';
import {
  connectClusterValuesSchema,
  fleetConfigSchema,
  pipelineValuesSchema,
  sharedValuesSchema,
} from '../pipeline';
import { effectivePipeline } from '../pipeline/effectivePipeline';
import { mergeValues } from '../pipeline/mergeValues';
import { ownValue } from '../pipeline/ownRecord';
import { parseYaml, type ParsedYaml } from '../yaml/parseYaml';
import { checkFleet, checkFleetChange } from './checkFleet';

const clustersOf = (environment: string) => `kafkaClusters:
  main: { bootstrapServers: 'kafka.${environment}:9092', namespaces: { topics: topics }, secretProviders: { secrets: { type: kubernetes } } }
connectClusters:
  cdc: { namespace: connect, kafkaCluster: main, secretProviders: { secrets: { type: kubernetes } } }
`;

const environmentEntry = (environment: string) => `
  ${environment}:
    destination: { name: ${environment} }
    charts: { kafka-pipeline: { path: charts/p }, kafka-connect: { path: charts/c } }
    valueFiles:
      kafka-pipeline: [shared.yaml, ${environment}.yaml]
      kafka-connect: [shared.yaml, ${environment}.yaml]`;

/** A repository with two environments, one Kafka cluster and one Connect cluster in each. */
const REPOSITORY: Record<string, string> = {
  'kafka-pipelines.yaml': `environments:${environmentEntry(
    'dev',
  )}${environmentEntry('prod')}\n`,
  'shared.yaml': '',
  'dev.yaml': clustersOf('dev'),
  'prod.yaml': clustersOf('prod'),
};

function environmentOf(path: string): string | undefined {
  return /\/values-(.+)\.yaml$/.exec(path)?.[1];
}

const EMPTY_CATALOGUE = testCatalogue([]);

/**
 * A fleet for tests, from the files of a repository. Files given replace those
 * of a small valid repository. Unlike the real loader it refuses files that do
 * not parse or do not fit, so that a test cannot be wrong by accident.
 */
export function testFleet(
  files: Record<string, string>,
  catalogue: ConnectCatalogue = EMPTY_CATALOGUE,
): Fleet {
  const texts = { ...REPOSITORY, ...files };
  const parsed = new Map<string, ParsedYaml>(
    Object.entries(texts).map(([path, text]) => [path, parseYaml(path, text)]),
  );
  const read = <T>(path: string, schema: z.ZodType<T>): T => {
    const yaml = parsed.get(path);
    if (!yaml || yaml.findings.length > 0) {
      throw new Error(`${path}: ${JSON.stringify(yaml?.findings)}`);
    }
    return schema.parse(yaml.value ?? {});
  };

  const config = fleetConfigSchema.parse(
    parsed.get('kafka-pipelines.yaml')?.value,
  );
  const environments: Record<string, FleetEnvironment> = {};
  for (const [name, environment] of Object.entries(config.environments)) {
    const shared = (paths: string[]) =>
      mergeValues(...paths.map(path => read(path, sharedValuesSchema)));
    environments[name] = {
      name,
      config: environment,
      shared: shared(environment.valueFiles['kafka-pipeline']),
      connectShared: shared(environment.valueFiles['kafka-connect']),
    };
  }

  const folders = (top: string) => [
    ...new Set(
      Object.keys(texts)
        .filter(path => path.startsWith(`${top}/`))
        .map(path => path.split('/')[1]),
    ),
  ];
  const own = (folder: string) =>
    Object.keys(texts).filter(path => path.startsWith(`${folder}/`));
  const layers = <T>(
    folder: string,
    chart: 'kafka-pipeline' | 'kafka-connect',
    schema: z.ZodType<T>,
  ) =>
    own(folder).flatMap(path => {
      const environment = environmentOf(path);
      const base = `${folder}/values.yaml`;
      return environment
        ? [
            {
              environment,
              valueFiles: [
                ...config.environments[environment].valueFiles[chart],
                base,
                path,
              ],
              values: mergeValues(read(base, schema), read(path, schema)),
            },
          ]
        : [];
    });

  const pipelines: Record<string, FleetPipeline> = {};
  for (const name of folders('pipelines')) {
    const folder = `pipelines/${name}`;
    pipelines[name] = {
      name,
      folder,
      metadata:
        read(`${folder}/values.yaml`, pipelineValuesSchema).pipeline ?? {},
      files: own(folder),
      broken: false,
      instances: Object.fromEntries(
        layers(folder, 'kafka-pipeline', pipelineValuesSchema).map(layer => [
          layer.environment,
          {
            pipeline: name,
            ...layer,
            effective: effectivePipeline(
              environments[layer.environment].shared,
              layer.values,
            ),
          },
        ]),
      ),
    };
  }
  const connectClusters: Record<string, FleetConnectCluster> = {};
  for (const name of folders('connect-clusters')) {
    const folder = `connect-clusters/${name}`;
    connectClusters[name] = {
      name,
      folder,
      files: own(folder),
      broken: false,
      instances: Object.fromEntries(
        layers(folder, 'kafka-connect', connectClusterValuesSchema).map(
          layer => [layer.environment, { cluster: name, ...layer }],
        ),
      ),
    };
  }
  return {
    config,
    environments,
    pipelines,
    connectClusters,
    argocd: ownValue(texts, ARGOCD_FILE),
    files: parsed,
    catalogue,
    findings: [],
  };
}

/** Files of a pipeline in dev; its identity is filled in. */
export function testPipeline(
  name: string,
  values: string,
  environments: Record<string, string> = { dev: '' },
): Record<string, string> {
  return {
    [`pipelines/${name}/values.yaml`]: `pipeline: { name: ${name}, owner: group:default/data }\nconnect: { cluster: cdc }\n${values}`,
    ...Object.fromEntries(
      Object.entries(environments).map(([environment, text]) => [
        `pipelines/${name}/values-${environment}.yaml`,
        text,
      ]),
    ),
  };
}

/** What one rule finds: `file:line:column pointer` and message. */
export function findingsOf(
  rule: string,
  files: Record<string, string>,
  today?: Date,
  catalogue?: ConnectCatalogue,
): Array<Pick<Finding, 'message' | 'hint'> & { at: string }> {
  return checkFleet(testFleet(files, catalogue), today)
    .filter(finding => finding.rule === rule)
    .map(({ message, hint, file, line, column, pointer }) => ({
      at: `${file}:${line}:${column} ${pointer}`,
      message,
      hint,
    }));
}

/** What one rule finds in a change from one repository to another, likewise. */
export function changeFindingsOf(
  rule: string,
  before: Record<string, string>,
  after: Record<string, string>,
): Array<Pick<Finding, 'message' | 'hint'> & { at: string }> {
  return checkFleetChange(testFleet(before), testFleet(after))
    .filter(finding => finding.rule === rule)
    .map(({ message, hint, file, line, column, pointer }) => ({
      at: `${file}:${line}:${column} ${pointer}`,
      message,
      hint,
    }));
}

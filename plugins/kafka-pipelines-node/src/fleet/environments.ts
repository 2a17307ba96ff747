import {
  mergeValues,
  nearest,
  ownRecord,
  sharedValuesSchema,
  toPointer,
  type FleetConfig,
  type FleetEnvironment,
  type SharedValues,
} from '@kafka-pipelines/backstage-plugin-kafka-pipelines-common';
import { FLEET_CONFIG_FILE } from './fleetConfig';
import type { FleetReader } from './FleetReader';
import { isOwnFile, isYaml } from './layout';

type Chart = 'kafka-pipeline' | 'kafka-connect';

function reportValueFile(
  reader: FleetReader,
  pointer: string,
  path: string,
): void {
  const position = reader.parsed
    .get(FLEET_CONFIG_FILE)
    ?.locate(pointer, 'value') ?? { line: 1, column: 1 };
  const common = {
    severity: 'error',
    file: FLEET_CONFIG_FILE,
    ...position,
    pointer,
  } as const;
  if (isOwnFile(path)) {
    reader.findings.push({
      rule: 'layout/own-file-shared',
      message: `${path} belongs to one pipeline or Connect cluster and cannot be a shared value file.`,
      hint: 'Remove it from valueFiles: the own files of a pipeline or cluster are added after the shared ones.',
      ...common,
    });
    return;
  }
  const meant = nearest(path, [...reader.files.keys()].filter(isYaml));
  reader.findings.push({
    rule: 'layout/missing-value-file',
    message: `There is no file ${path} in the repository.${
      meant ? ` Did you mean ${meant}?` : ''
    }`,
    hint: 'Value files are listed one by one, with their path from the root of the repository.',
    ...common,
  });
}

function sharedValues(
  reader: FleetReader,
  environment: string,
  chart: Chart,
  paths: string[],
): SharedValues {
  const layers = paths.map((path, index) => {
    const file = isOwnFile(path)
      ? undefined
      : reader.read(path, sharedValuesSchema);
    if (!file) {
      reportValueFile(
        reader,
        toPointer(['environments', environment, 'valueFiles', chart, index]),
        path,
      );
    }
    return file?.value;
  });
  return mergeValues(...layers);
}

/** Environments with their shared value files merged in the listed order. */
export function readEnvironments(
  reader: FleetReader,
  config: FleetConfig,
): Record<string, FleetEnvironment> {
  const environments = ownRecord<FleetEnvironment>();
  for (const [name, environment] of Object.entries(config.environments)) {
    environments[name] = {
      name,
      config: environment,
      shared: sharedValues(
        reader,
        name,
        'kafka-pipeline',
        environment.valueFiles['kafka-pipeline'],
      ),
      connectShared: sharedValues(
        reader,
        name,
        'kafka-connect',
        environment.valueFiles['kafka-connect'],
      ),
    };
  }
  return environments;
}

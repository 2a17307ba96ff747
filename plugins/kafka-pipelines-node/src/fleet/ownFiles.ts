import {
  mergeValues,
  nearest,
} from '@kafka-pipelines/backstage-plugin-kafka-pipelines-common';
import type { z } from 'zod';
import type { FleetReader } from './FleetReader';
import { ownPaths, type OwnFolder } from './layout';

/** The own files of a pipeline or Connect cluster, read and merged. */
export interface OwnFiles<T> {
  /** values.yaml first. */
  files: string[];
  /** What of values.yaml fits the schema. */
  base: T | undefined;
  /** Merged values by environment; empty when something is broken. */
  merged: Array<{ environment: string; path: string; values: T }>;
  broken: boolean;
}

function reportUnread(reader: FleetReader, folder: OwnFolder): void {
  for (const path of folder.unread) {
    reader.reportFile(path, {
      rule: 'layout/unread-file',
      severity: 'warning',
      message: 'Nothing reads this file.',
      hint: `Values stand in ${folder.folder}/values.yaml and ${folder.folder}/values-<env>.yaml.`,
    });
  }
}

function reportUnknownEnvironment(
  reader: FleetReader,
  path: string,
  environment: string,
  known: string[],
): void {
  const meant = nearest(environment, known);
  reader.reportFile(path, {
    rule: 'layout/unknown-environment',
    severity: 'error',
    message: `${environment} is no environment of this repository.${
      meant ? ` Did you mean ${meant}?` : ''
    }`,
    hint: `Rename the file, or add ${environment} to environments in kafka-pipelines.yaml. Known: ${
      known.join(', ') || 'none'
    }.`,
  });
}

/**
 * Reads values.yaml and every values-<env>.yaml of a folder and merges them
 * per environment.
 *
 * @param kind - what the folder is, for messages
 * @param declared - names of environments; undefined when nobody knows them
 */
export function readOwnFiles<T>(
  reader: FleetReader,
  folder: OwnFolder,
  schema: z.ZodType<T>,
  kind: 'pipeline' | 'Connect cluster',
  declared: string[] | undefined,
): OwnFiles<T> {
  reportUnread(reader, folder);
  const base = folder.values ? reader.read(folder.values, schema) : undefined;
  if (!base) {
    reader.reportFile([...folder.byEnvironment.values()][0] ?? folder.first, {
      rule: 'layout/no-values',
      severity: 'error',
      message: `The ${kind} ${folder.name} has no values.yaml.`,
      hint: `Add ${folder.folder}/values.yaml, or remove the folder.`,
    });
  }
  const layers = [...folder.byEnvironment].map(([environment, path]) => {
    if (declared && !declared.includes(environment)) {
      reportUnknownEnvironment(reader, path, environment, declared);
    }
    return { environment, path, file: reader.read(path, schema) };
  });
  if (base && layers.length === 0) {
    reader.reportFile(base.parsed.file, {
      rule: 'layout/no-environment',
      severity: 'warning',
      message: `The ${kind} ${folder.name} is in no environment.`,
      hint: `It is in an environment when ${folder.folder}/values-<env>.yaml exists; that file may be empty.`,
    });
  }
  const broken = !base?.ok || layers.some(({ file }) => !file?.ok);
  return {
    files: ownPaths(folder),
    base: base?.value,
    merged: broken
      ? []
      : layers.map(({ environment, path, file }) => ({
          environment,
          path,
          values: mergeValues(base?.value, file?.value) as T,
        })),
    broken,
  };
}

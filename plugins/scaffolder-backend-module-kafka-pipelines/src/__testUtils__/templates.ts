import type { TemplateEntityV1beta3 } from '@backstage/plugin-scaffolder-common';
import {
  readBlueprint,
  type Blueprint,
} from '@kafka-pipelines/backstage-plugin-kafka-pipelines-node';
import fs from 'node:fs/promises';
import path from 'node:path';
import { parse } from 'yaml';

const folder = path.resolve(__dirname, '../../../../templates');

/** A template of this repository with its blueprint, as the actions read them. */
export interface LoadedTemplate {
  entity: TemplateEntityV1beta3;
  /** What Backstage tells actions. */
  baseUrl: string;
  blueprint: Blueprint;
}

export async function templateNames(): Promise<string[]> {
  const entries = await fs.readdir(folder, { withFileTypes: true });
  return entries.filter(entry => entry.isDirectory()).map(({ name }) => name);
}

export async function loadTemplate(name: string): Promise<LoadedTemplate> {
  const file = path.join(folder, name, 'template.yaml');
  const baseUrl = `file://${file}`;
  return {
    entity: parse(await fs.readFile(file, 'utf8')),
    baseUrl,
    blueprint: await readBlueprint({
      baseUrl,
      path: './blueprint',
      readUrl: async () => {
        throw new Error('the template is on disk');
      },
    }),
  };
}

/** Names of the form's parameters, those of dependencies included. */
export function parameterNames(schema: unknown): string[] {
  if (Array.isArray(schema)) {
    return schema.flatMap(parameterNames);
  }
  if (typeof schema !== 'object' || schema === null) {
    return [];
  }
  const { properties, dependencies, oneOf } = schema as Record<string, object>;
  return [
    ...Object.keys(properties ?? {}),
    ...Object.values(dependencies ?? {}).flatMap(parameterNames),
    ...parameterNames(oneOf),
  ];
}

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

/** Where a template is on disk. */
export function templateFile(name: string): string {
  return path.join(folder, name, 'template.yaml');
}

export async function loadTemplateEntity(
  name: string,
): Promise<TemplateEntityV1beta3> {
  return parse(await fs.readFile(templateFile(name), 'utf8'));
}

/** A template that has a blueprint. */
export async function loadTemplate(name: string): Promise<LoadedTemplate> {
  const baseUrl = `file://${templateFile(name)}`;
  return {
    entity: await loadTemplateEntity(name),
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

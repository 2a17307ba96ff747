import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parseAllDocuments } from 'yaml';
import { z } from 'zod';
import { WORKSPACE } from './catalogueFolder';

const EXAMPLES = resolve(WORKSPACE, '../../examples');

const partSchema = z.looseObject({
  class: z.string().optional(),
  preset: z.string().optional(),
  config: z.record(z.string(), z.unknown()).optional(),
});

const fileSchema = z.looseObject({
  presets: z.record(z.string(), partSchema).optional(),
  connectors: z.record(z.string(), partSchema.nullable()).optional(),
});

/** A part of a connector's config, in one file of the examples. */
export interface ExampleConnector {
  file: string;
  class: string;
  config: Record<string, unknown>;
}

/**
 * What presets and pipelines of the examples configure, layer by layer. Layers
 * that name neither class nor preset have those of the pipeline's own file.
 */
export function connectorsOfExamples(): ExampleConnector[] {
  const files = readdirSync(EXAMPLES, { recursive: true, encoding: 'utf8' })
    .filter(file => file.endsWith('.yaml') && !file.includes('templates/'))
    .sort()
    .flatMap(file =>
      parseAllDocuments(readFileSync(join(EXAMPLES, file), 'utf8'))
        .map(document => fileSchema.safeParse(document.toJS()))
        .flatMap(({ data }) => (data ? [{ file, ...data }] : [])),
    );
  const classes = new Map<string, string>();
  for (const { file, presets = {}, connectors = {} } of files) {
    for (const [name, part] of Object.entries(presets)) {
      if (part.class) classes.set(name, part.class);
    }
    for (const [name, part] of Object.entries(connectors)) {
      const reference = part?.class ?? part?.preset;
      if (reference) classes.set(`${folderOf(file)}/${name}`, reference);
    }
  }
  const resolved = (name: string | undefined): string | undefined =>
    name && classes.has(name) ? resolved(classes.get(name)) : name;

  return files.flatMap(({ file, presets = {}, connectors = {} }) => [
    ...Object.entries(presets).flatMap(([name, part]) =>
      toConnector(file, part.class ?? resolved(name), part.config),
    ),
    ...Object.entries(connectors).flatMap(([name, part]) =>
      toConnector(file, resolved(`${folderOf(file)}/${name}`), part?.config),
    ),
  ]);
}

function folderOf(file: string): string {
  return file.slice(0, file.lastIndexOf('/'));
}

function toConnector(
  file: string,
  name: string | undefined,
  config: Record<string, unknown> = {},
): ExampleConnector[] {
  return name ? [{ file, class: name, config }] : [];
}

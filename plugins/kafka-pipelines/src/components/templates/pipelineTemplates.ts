import type { CatalogApi } from '@backstage/plugin-catalog-react';

/**
 * What is done to pipelines, by the `spec.type` of the templates that do it.
 * By convention the type of a template that creates is the type of what it
 * creates.
 */
const templateTypes = {
  create: 'kafka-pipeline',
  edit: 'kafka-pipeline-edit',
  promote: 'kafka-pipeline-promote',
  derive: 'kafka-pipeline-derive',
  remove: 'kafka-pipeline-remove',
  bulk: 'kafka-pipeline-bulk',
} as const;

export type TemplateVerb = keyof typeof templateTypes;

const verbs = Object.keys(templateTypes) as TemplateVerb[];

/** A template as a menu shows it. */
export interface PipelineTemplate {
  namespace: string;
  name: string;
  title: string;
}

/** The templates for each verb, by title. */
export type PipelineTemplates = Record<TemplateVerb, PipelineTemplate[]>;

/** Asks the catalog once for the templates of all verbs. */
export async function loadPipelineTemplates(
  catalogApi: CatalogApi,
): Promise<PipelineTemplates> {
  const { items } = await catalogApi.getEntities({
    filter: { kind: 'Template', 'spec.type': Object.values(templateTypes) },
    fields: [
      'metadata.name',
      'metadata.namespace',
      'metadata.title',
      'spec.type',
    ],
  });
  const templates: PipelineTemplates = {
    create: [],
    edit: [],
    promote: [],
    derive: [],
    remove: [],
    bulk: [],
  };
  for (const { metadata, spec } of items) {
    const verb = verbs.find(known => templateTypes[known] === spec?.type);
    if (verb) {
      templates[verb].push({
        namespace: metadata.namespace ?? 'default',
        name: metadata.name,
        title: metadata.title ?? metadata.name,
      });
    }
  }
  for (const verb of verbs) {
    templates[verb].sort((a, b) => a.title.localeCompare(b.title));
  }
  return templates;
}

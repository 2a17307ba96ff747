import type { CatalogApi } from '@backstage/plugin-catalog-react';
import {
  loadPipelineTemplates,
  type PipelineTemplates,
} from './pipelineTemplates';

/** Templates change rarely, and every page of pipelines shows some. */
const KEPT_MILLISECONDS = 60_000;

interface Kept {
  templates: Promise<PipelineTemplates>;
  until: number;
}

const keptByApi = new WeakMap<CatalogApi, Kept>();

/** The templates of all verbs, asked for at most once a minute. No failure is kept. */
export function pipelineTemplates(
  catalogApi: CatalogApi,
): Promise<PipelineTemplates> {
  const known = keptByApi.get(catalogApi);
  if (known && known.until > Date.now()) {
    return known.templates;
  }
  const templates = loadPipelineTemplates(catalogApi);
  const kept = { templates, until: Date.now() + KEPT_MILLISECONDS };
  keptByApi.set(catalogApi, kept);
  templates.catch(() => {
    if (keptByApi.get(catalogApi) === kept) {
      keptByApi.delete(catalogApi);
    }
  });
  return templates;
}

import { editorSchemas } from '@kafka-pipelines/backstage-plugin-kafka-pipelines-common';
import {
  argocdFiles,
  bundledChartVersion,
  fillBlueprint,
  fillText,
} from '@kafka-pipelines/backstage-plugin-kafka-pipelines-node';
import type { Template } from './template';
import type { TemplateValues } from './templateValues';

/** What a new repository holds. */
export interface RepositoryFiles {
  /** Text by path, with `/`, sorted by path. */
  files: Map<string, string>;
  /** Message of its first commit. */
  message: string;
}

/** Values of the blueprint in one environment; its other files are the same in each. */
function filledBlueprint(
  { blueprint }: Template,
  values: TemplateValues,
  charts: Record<'pipeline' | 'connect', string>,
): RepositoryFiles {
  const filled = values.environments.map(environment =>
    fillBlueprint({ files: blueprint }, { ...values, charts, environment }),
  );
  return {
    files: new Map(filled.flatMap(({ files }) => [...files])),
    message: filled[0].message,
  };
}

/**
 * Fills the template of a repository: its charts are unpacked and pinned by
 * path, and what Argo CD deploys is written where its address is known.
 */
export async function repositoryFiles(
  template: Template,
  values: TemplateValues,
): Promise<RepositoryFiles> {
  const [pipeline, connect] = await Promise.all([
    bundledChartVersion('kafka-pipeline'),
    bundledChartVersion('kafka-connect'),
  ]);
  const { files, message } = filledBlueprint(template, values, {
    pipeline,
    connect,
  });
  for (const [path, text] of template.texts) {
    files.set(path, fillText(path, text, { ...values }));
  }
  for (const [path, text] of template.files) {
    files.set(path, text);
  }
  for (const [name, schema] of Object.entries(editorSchemas())) {
    files.set(`schemas/${name}`, `${JSON.stringify(schema, null, 2)}\n`);
  }
  const all = new Map([...files, ...(await argocdFiles(files))]);
  return {
    files: new Map([...all].sort(([a], [b]) => (a < b ? -1 : 1))),
    message,
  };
}

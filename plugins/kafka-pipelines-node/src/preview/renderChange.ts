import type {
  FileTree,
  Finding,
  Fleet,
  RenderedManifests,
} from '@kafka-pipelines/backstage-plugin-kafka-pipelines-common';
import { renderPipeline, type Helm } from '../helm';

/** What Helm makes of a changed pipeline in one environment. @public */
export interface ChangedManifests extends RenderedManifests {
  pipeline: string;
}

interface RenderedChange {
  manifests: ChangedManifests[];
  findings: Finding[];
}

interface RenderOptions {
  fleet: Fleet;
  files: FileTree;
  helm: Helm;
  signal?: AbortSignal;
}

/** Renders pipelines in each of their environments; what fails is a finding. @public */
export async function renderChange({
  pipelines,
  ...options
}: RenderOptions & { pipelines: readonly string[] }): Promise<RenderedChange> {
  const all: RenderedChange = { manifests: [], findings: [] };
  // One after the other: each starts a process per environment
  for (const pipeline of pipelines) {
    const { manifests, findings } = await renderOne(pipeline, options);
    all.manifests.push(...manifests);
    all.findings.push(...findings);
  }
  return all;
}

async function renderOne(
  name: string,
  { fleet, files, helm, signal }: RenderOptions,
): Promise<RenderedChange> {
  const pipeline = Object.hasOwn(fleet.pipelines, name)
    ? fleet.pipelines[name]
    : undefined;
  // What does not fit the schema has said so; Helm would render something else.
  if (!pipeline || pipeline.broken) {
    return { manifests: [], findings: [] };
  }
  const manifests = await Promise.all(
    Object.keys(pipeline.instances).map(async environment => ({
      pipeline: name,
      ...(await renderPipeline({
        helm,
        fleet,
        files,
        pipeline: name,
        environment,
        signal,
      })),
    })),
  );
  const findings = manifests.flatMap(({ environment, error }): Finding[] =>
    error === undefined
      ? []
      : [
          {
            rule: 'render/helm',
            severity: 'error',
            message: `Helm cannot render the pipeline in ${environment}: ${error}`,
            file:
              pipeline.instances[environment].valueFiles.at(-1) ??
              pipeline.folder,
            line: 1,
            column: 1,
            pointer: '',
          },
        ],
  );
  return { manifests, findings };
}

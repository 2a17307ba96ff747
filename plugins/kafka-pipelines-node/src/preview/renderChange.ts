import type {
  FileTree,
  Finding,
  Fleet,
  RenderedManifests,
} from '@kafka-pipelines/backstage-plugin-kafka-pipelines-common';
import { renderPipeline, type Helm } from '../helm';

/** Renders a pipeline in each of its environments; what fails is a finding. */
export async function renderChange(options: {
  pipeline: string;
  fleet: Fleet;
  files: FileTree;
  helm: Helm;
  signal?: AbortSignal;
}): Promise<{ manifests: RenderedManifests[]; findings: Finding[] }> {
  const { pipeline: name, fleet, files, helm, signal } = options;
  const pipeline = Object.hasOwn(fleet.pipelines, name)
    ? fleet.pipelines[name]
    : undefined;
  // What does not fit the schema has said so; Helm would render something else.
  if (!pipeline || pipeline.broken) {
    return { manifests: [], findings: [] };
  }
  const manifests = await Promise.all(
    Object.keys(pipeline.instances).map(environment =>
      renderPipeline({
        helm,
        fleet,
        files,
        pipeline: name,
        environment,
        signal,
      }),
    ),
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

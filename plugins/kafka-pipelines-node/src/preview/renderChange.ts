import {
  ownValue,
  type FileTree,
  type Finding,
  type Fleet,
  type PreviewManifests,
  type RenderedManifests,
} from '@kafka-pipelines/backstage-plugin-kafka-pipelines-common';
import pLimit from 'p-limit';
import { checkRendered } from '../check/checkRendered';
import { renderPipeline, type Helm } from '../helm';

/** Runs Helm, each time when it is its turn; `KafkaPipelinesService` is one. @public */
export interface HelmRunner {
  render<T>(
    run: (helm: Helm) => Promise<T>,
    options?: { signal?: AbortSignal },
  ): Promise<T>;
}

/** Manifests of the commit that is changed; only asked for what is there. @public */
export type RenderBase = (
  pipeline: string,
  environment: string,
) => Promise<RenderedManifests>;

interface RenderOptions {
  fleet: Fleet;
  files: FileTree;
  helm: HelmRunner;
  signal?: AbortSignal;
  /** What to compare with, where the difference is wanted as well. */
  base?: { fleet: Fleet; render: RenderBase };
}

/**
 * A change of a thousand pipelines waits for itself, not in one queue with
 * those who look at one pipeline.
 */
const AT_A_TIME = 3;

/**
 * Renders pipelines in each of their environments; what fails, and what a
 * Kubernetes API server would not take of it, is a finding.
 * With a base, an environment that a pipeline leaves has an entry as well.
 *
 * @public
 */
export async function renderChange({
  pipelines,
  ...options
}: RenderOptions & { pipelines: readonly string[] }): Promise<{
  manifests: PreviewManifests[];
  findings: Finding[];
}> {
  const turns = pLimit(AT_A_TIME);
  const manifests = await Promise.all(
    pipelines.flatMap(pipeline =>
      environmentsOf(pipeline, options).map(environment =>
        turns(() => renderOne(pipeline, environment, options)),
      ),
    ),
  );
  return {
    manifests,
    findings: manifests.flatMap(rendered =>
      findingsOf(rendered, options.fleet),
    ),
  };
}

function instancesOf(fleet: Fleet | undefined, name: string) {
  return (fleet && ownValue(fleet.pipelines, name)?.instances) ?? {};
}

/** Where a pipeline is, and after that where it was. */
function environmentsOf(
  name: string,
  { fleet, base }: Pick<RenderOptions, 'fleet' | 'base'>,
): string[] {
  const pipeline = ownValue(fleet.pipelines, name);
  // What does not fit the schema has said so; Helm would render something else.
  return pipeline?.broken
    ? []
    : [
        ...new Set([
          ...Object.keys(pipeline?.instances ?? {}),
          ...Object.keys(instancesOf(base?.fleet, name)),
        ]),
      ];
}

async function renderOne(
  pipeline: string,
  environment: string,
  { fleet, files, helm, signal, base }: RenderOptions,
): Promise<PreviewManifests> {
  const isIn = (which: Fleet | undefined) =>
    ownValue(instancesOf(which, pipeline), environment) !== undefined;
  const [was, is] = await Promise.all([
    base && isIn(base.fleet) ? base.render(pipeline, environment) : undefined,
    isIn(fleet)
      ? helm.render(
          run =>
            renderPipeline({
              helm: run,
              fleet,
              files,
              pipeline,
              environment,
              signal,
            }),
          { signal },
        )
      : undefined,
  ]);
  return {
    pipeline,
    environment,
    command: was?.command ?? '',
    ...is,
    ...(was?.manifests !== undefined && { before: was.manifests }),
  };
}

/** The same as `kafka-pipelines check` says; nothing of an environment that the pipeline leaves. */
function findingsOf(
  { pipeline: name, environment, manifests, error }: PreviewManifests,
  fleet: Fleet,
): Finding[] {
  return ownValue(instancesOf(fleet, name), environment)
    ? checkRendered(fleet, {
        kind: 'pipeline',
        name,
        environment,
        manifests,
        error,
      })
    : [];
}

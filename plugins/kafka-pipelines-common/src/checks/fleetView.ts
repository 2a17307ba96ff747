import type { Fleet, FleetPipeline } from '../fleet/types';
import type { ParsedYaml } from '../yaml/parseYaml';
import { pipelineParts, type PipelineParts } from './partViews';
import { sharedView, type SharedView } from './sharedView';

/** One pipeline, with what it shares with the others. */
export interface OnePipelineView extends SharedView, PipelineParts {
  pipeline: FleetPipeline;
  /** The pipeline's own files, by path. */
  ownFiles: ReadonlyMap<string, ParsedYaml>;
}

/** A fleet as rules look at it: one entry per thing and environment. */
export interface FleetView extends SharedView, PipelineParts {
  fleet: Fleet;
}

/** Lays one pipeline of a fleet out for the rules. */
export function onePipelineView(
  shared: SharedView,
  pipeline: FleetPipeline,
  ownFiles: ReadonlyMap<string, ParsedYaml>,
): OnePipelineView {
  // Not the fleet's own files: what is kept of a pipeline must not keep a fleet.
  const files = {
    get: (path: string) => ownFiles.get(path) ?? shared.sharedFiles.get(path),
  };
  return {
    ...shared,
    ...pipelineParts(pipeline, shared, { files }),
    pipeline,
    ownFiles,
  };
}

/** Lays a whole fleet out for the rules. */
export function fleetView(fleet: Fleet): FleetView {
  const shared = sharedView(fleet);
  const parts = Object.values(fleet.pipelines).map(pipeline =>
    pipelineParts(pipeline, shared, fleet),
  );
  return {
    ...shared,
    fleet,
    pipelines: parts.flatMap(({ pipelines }) => pipelines),
    connectors: parts.flatMap(({ connectors }) => connectors),
    topics: parts.flatMap(({ topics }) => topics),
    apps: parts.flatMap(({ apps }) => apps),
    references: parts.flatMap(({ references }) => references),
  };
}

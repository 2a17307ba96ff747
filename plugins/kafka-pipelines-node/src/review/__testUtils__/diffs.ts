import type {
  FieldChange,
  FleetDiff,
  PartDiff,
  PipelineDiff,
} from '@kafka-pipelines/backstage-plugin-kafka-pipelines-common';

/** A difference of which only what matters is said. */
export function diffOf(more: Partial<FleetDiff> = {}): FleetDiff {
  return {
    pipelines: [],
    connectClusters: [],
    environments: [],
    sharedFiles: [],
    dangers: [],
    hit: { restarts: [], topics: [], pipelines: [] },
    findings: [],
    notCompared: [],
    ...more,
  };
}

export function pipelineOf(
  pipeline: string,
  parts: PartDiff[],
  more: Partial<PipelineDiff> = {},
): PipelineDiff {
  return {
    pipeline,
    owner: 'group:default/data-platform',
    change: 'changed',
    addedTo: [],
    removedFrom: [],
    metadata: [],
    byShared: false,
    parts,
    ...more,
  };
}

export function connectorOf(
  name: string,
  environment: string,
  fields: FieldChange[],
  more: Partial<PartDiff> = {},
): PartDiff {
  return {
    kind: 'connector',
    name,
    environment,
    change: 'changed',
    cluster: 'cdc',
    fields,
    statements: [],
    ...more,
  };
}

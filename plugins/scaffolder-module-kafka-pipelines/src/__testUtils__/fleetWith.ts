import type {
  FleetSummary,
  PipelineSummary,
} from '@kafka-pipelines/backstage-plugin-kafka-pipelines-common';
import { fleet } from './fakeApi';

/** A pipeline as the fleet lists it. */
export function pipelineSummary(
  name: string,
  facts: Partial<PipelineSummary> = {},
): PipelineSummary {
  return {
    repository: fleet.repository,
    name,
    owner: 'group:default/data-platform',
    environments: ['dev', 'prod'],
    connectClusters: ['cdc'],
    connectors: 1,
    topics: 1,
    ksqldb: 0,
    findings: { error: 0, warning: 0, info: 0 },
    entityRef: `component:default/${name}`,
    ...facts,
  };
}

/** The demo's repository with these pipelines. */
export function fleetWith(...pipelines: PipelineSummary[]): FleetSummary {
  return { ...fleet, pipelines };
}

import {
  ownerRef,
  systemRef,
  type EffectiveConnector,
  type FleetPipeline,
  type PipelineInstance,
} from '@kafka-pipelines/backstage-plugin-kafka-pipelines-common';

/**
 * What a bulk change is about: what fits every condition that is given, so
 * nothing at all given is the whole repository.
 * @public
 */
export interface BulkSelect {
  /** Names of pipelines. */
  pipelines?: string[];
  /** Entity reference of the owner of the pipeline. */
  owner?: string;
  /** Entity reference of the system of the pipeline. */
  system?: string;
  /** Environments to look at; a file that others read as well changes for them too. */
  environments?: string[];
  /** Names of connectors. */
  connectors?: string[];
  /** Class of the connector. */
  class?: string;
  /** Connect cluster of the connector. */
  connectCluster?: string;
  /** Preset of the connector, as `<name>@<version>`. */
  preset?: string;
  /** Plugin version of the connector, after all layers. */
  version?: string;
}

function fits<T>(wanted: T | undefined, value: T | undefined): boolean {
  return wanted === undefined || wanted === value;
}

function isOneOf(wanted: string[] | undefined, value: string): boolean {
  return wanted === undefined || wanted.includes(value);
}

/** Whether a pipeline fits what is said of pipelines. */
export function selectsPipeline(
  { pipelines, owner, system }: BulkSelect,
  { name, metadata }: FleetPipeline,
): boolean {
  return (
    isOneOf(pipelines, name) &&
    (owner === undefined ||
      ownerRef(owner) === ownerRef(metadata.owner ?? '')) &&
    (system === undefined ||
      systemRef(system) === systemRef(metadata.system ?? ''))
  );
}

/** The connectors of a pipeline in one environment that fit. */
export function selectedConnectors(
  select: BulkSelect,
  { environment, effective, values }: PipelineInstance,
): EffectiveConnector[] {
  return isOneOf(select.environments, environment)
    ? Object.values(effective.connectors).filter(
        connector =>
          isOneOf(select.connectors, connector.name) &&
          fits(select.class, connector.class) &&
          fits(select.connectCluster, connector.connectCluster) &&
          fits(select.version, connector.version) &&
          fits(select.preset, values.connectors?.[connector.name]?.preset),
      )
    : [];
}

/** Whether anything is said of connectors. */
export function isAboutConnectors(select: BulkSelect): boolean {
  return [
    select.connectors,
    select.class,
    select.connectCluster,
    select.preset,
    select.version,
  ].some(condition => condition !== undefined);
}

/** Whether it says which plugins the connectors are of. */
export function isAboutPlugins(select: BulkSelect): boolean {
  return isAboutConnectors({ ...select, connectCluster: undefined });
}

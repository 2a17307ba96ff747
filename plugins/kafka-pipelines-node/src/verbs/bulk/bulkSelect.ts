import {
  ownerRef,
  systemRef,
  type BulkSelect,
  type EffectiveConnector,
  type FleetPipeline,
  type PipelineInstance,
} from '@kafka-pipelines/backstage-plugin-kafka-pipelines-common';

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

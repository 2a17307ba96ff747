import type { Fleet, FleetEnvironment } from '../fleet/types';
import { ownValue } from '../pipeline/ownRecord';
import type { SharedValues } from '../pipeline/sharedValues';
import { secretNamespaces } from './secretNamespaces';

function ofClusters({
  connectClusters,
  kafkaClusters,
}: SharedValues): Array<string | undefined> {
  return [
    ...Object.values(connectClusters ?? {}).map(({ namespace }) => namespace),
    ...Object.values(kafkaClusters ?? {}).flatMap(({ namespaces }) => [
      namespaces?.topics,
      namespaces?.users,
    ]),
  ];
}

function ofPipelines(
  fleet: Fleet,
  { name, shared }: FleetEnvironment,
): string[] {
  return Object.values(fleet.pipelines).flatMap(({ instances }) => {
    const effective = ownValue(instances, name)?.effective;
    return [
      ...Object.values(effective?.ksqldb ?? {}).map(
        ({ namespace }) => namespace,
      ),
      ...Object.values(effective?.connectors ?? {}).flatMap(connector =>
        secretNamespaces(connector, shared),
      ),
    ];
  });
}

function ofEnvironment(fleet: Fleet, environment: FleetEnvironment): string[] {
  const namespaces = [
    ...ofClusters(environment.shared),
    ...ofClusters(environment.connectShared),
    ...(fleet.config.secretGrants ?? []).map(({ namespace }) => namespace),
    ...ofPipelines(fleet, environment),
  ];
  return [
    ...new Set(namespaces.flatMap(namespace => (namespace ? [namespace] : []))),
  ].sort();
}

/** Namespaces by environment. */
export type Namespaces = ReadonlyMap<string, readonly string[]>;

/**
 * Namespaces anything of an environment may be in, sorted: those that its
 * clusters declare, those of granted Secrets, whose Roles stand beside them,
 * and those that pipelines use. Looks through every pipeline.
 */
export function fleetNamespaces(fleet: Fleet): Namespaces {
  return new Map(
    Object.values(fleet.environments).map(environment => [
      environment.name,
      ofEnvironment(fleet, environment),
    ]),
  );
}

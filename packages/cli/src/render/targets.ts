import {
  checkFleet,
  ownValue,
  type Finding,
  type Fleet,
  type FleetPipeline,
} from '@kafka-pipelines/backstage-plugin-kafka-pipelines-common';
import { UsageError } from '../exitCodes';
import { noSuch } from '../noSuch';
import type { RenderOptions } from './options';

/** A pipeline or Connect cluster to be rendered. */
export interface Target {
  kind: 'pipeline' | 'cluster';
  name: string;
}

type Folder = Pick<FleetPipeline, 'name' | 'folder' | 'files' | 'broken'> & {
  instances: Record<string, { valueFiles: string[] }>;
};

const KINDS = {
  pipeline: {
    what: 'pipeline',
    folders: (fleet: Fleet): Record<string, Folder> => fleet.pipelines,
  },
  cluster: {
    what: 'Connect cluster',
    folders: (fleet: Fleet): Record<string, Folder> => fleet.connectClusters,
  },
};

/** `pipeline orders-cdc`, `Connect cluster cdc` */
export function targetLabel({ kind, name }: Target): string {
  return `${KINDS[kind].what} ${name}`;
}

function folderOf(fleet: Fleet, { kind, name }: Target): Folder | undefined {
  return ownValue(KINDS[kind].folders(fleet), name);
}

/** The files that a target is rendered from in an environment. */
export function valueFilesOf(
  fleet: Fleet,
  target: Target,
  environment: string,
): string[] {
  return (
    ownValue(folderOf(fleet, target)?.instances, environment)?.valueFiles ?? []
  );
}

function everythingIn(fleet: Fleet, environment: string): Target[] {
  return (['cluster', 'pipeline'] as const).flatMap(kind =>
    Object.values(KINDS[kind].folders(fleet))
      .filter(
        ({ broken, files, folder, instances }) =>
          ownValue(instances, environment) ||
          (broken && files.includes(`${folder}/values-${environment}.yaml`)),
      )
      .map(({ name }) => ({ kind, name })),
  );
}

/** What the options ask for; whether it is there is not looked at. */
export function targetsOf(fleet: Fleet, options: RenderOptions): Target[] {
  const { pipeline, cluster, env } = options;
  if (pipeline !== undefined) {
    return [{ kind: 'pipeline', name: pipeline }];
  }
  return cluster === undefined
    ? everythingIn(fleet, env)
    : [{ kind: 'cluster', name: cluster }];
}

/**
 * Errors because of which nothing can be rendered: those of the repository as a
 * whole, and those of a pipeline or Connect cluster that is broken.
 */
export function blockingFindings(fleet: Fleet, targets: Target[]): Finding[] {
  const broken = targets.flatMap(target => {
    const folder = folderOf(fleet, target);
    return folder?.broken ? [`${folder.folder}/`] : [];
  });
  const unknownRepository = Object.keys(fleet.environments).length === 0;
  if (broken.length === 0 && !unknownRepository) {
    return [];
  }
  return checkFleet(fleet).filter(
    ({ severity, file }) =>
      severity === 'error' &&
      (broken.some(folder => file.startsWith(folder)) ||
        (unknownRepository && file === 'kafka-pipelines.yaml')),
  );
}

/** @throws UsageError when the fleet has no such environment, or not that in it */
export function assertExist(
  fleet: Fleet,
  targets: Target[],
  environment: string,
): void {
  for (const target of targets) {
    const { what, folders } = KINDS[target.kind];
    if (!folderOf(fleet, target)) {
      throw noSuch(what, target.name, Object.keys(folders(fleet)));
    }
  }
  if (!ownValue(fleet.environments, environment)) {
    throw noSuch('environment', environment, Object.keys(fleet.environments));
  }
  for (const target of targets) {
    const folder = folderOf(fleet, target);
    if (!ownValue(folder?.instances, environment)) {
      throw new UsageError(
        `The ${targetLabel(target)} is not in ${environment}: it is when ${
          folder?.folder
        }/values-${environment}.yaml exists; that file may be empty`,
      );
    }
  }
}

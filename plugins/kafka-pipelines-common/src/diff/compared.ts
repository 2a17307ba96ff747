import type { Fleet } from '../fleet/types';
import { ownValue } from '../pipeline/ownRecord';
import { fromPointer } from '../yaml/pointer';
import type { FleetSides } from './fleetSides';
import { namesOn } from './partChange';
import type { FleetDiff } from './types';

const CONFIG_FILE = 'kafka-pipelines.yaml';

type Reason = FleetDiff['notCompared'][number];

interface Folder {
  folder: string;
  files: string[];
  broken: boolean;
  instances: object;
}

/** What can be compared, and why the rest cannot. */
export interface Compared {
  environments: ReadonlySet<string>;
  /** Folders of pipelines and Connect clusters with mistakes in their files. */
  brokenFolders: ReadonlySet<string>;
  notCompared: Reason[];
}

/** The file of an environment that differs and cannot be read as it is meant, on one side. */
function misreadFile(
  { before, after }: { before: Fleet; after: Fleet },
  environment: string,
): { file: string; side: string } | undefined {
  for (const [fleet, side] of [
    [after, 'after'],
    [before, 'before'],
  ] as const) {
    const listed = ownValue(fleet.environments, environment)?.config.valueFiles;
    const files = new Set([
      CONFIG_FILE,
      ...(listed?.['kafka-pipeline'] ?? []),
      ...(listed?.['kafka-connect'] ?? []),
    ]);
    const wrong = fleet.findings.find(
      ({ file, severity, pointer }) =>
        severity === 'error' &&
        files.has(file) &&
        // No file at all is none with mistakes
        fleet.files.has(file) &&
        (file !== CONFIG_FILE ||
          fromPointer(pointer).slice(0, 2).join('/') ===
            `environments/${environment}`) &&
        before.files.get(file)?.text !== after.files.get(file)?.text,
    );
    if (wrong) return { file: wrong.file, side };
  }
  return undefined;
}

const saying = (side: string) =>
  `has mistakes ${side} the change; kafka-pipelines check says where`;

/** Environments that a folder has a file for, though nobody knows them on this side. */
function unreadEnvironments(fleet: Fleet): Set<string> {
  const folders: Folder[] = [
    ...Object.values(fleet.pipelines),
    ...Object.values(fleet.connectClusters),
  ];
  return new Set(
    folders.flatMap(({ files, instances, broken }) =>
      broken
        ? []
        : files.flatMap(file => {
            const environment = /\/values-(.+)\.ya?ml$/.exec(file)?.[1];
            return environment && !Object.hasOwn(instances, environment)
              ? [environment]
              : [];
          }),
    ),
  );
}

function comparedEnvironments(
  before: Fleet,
  after: Fleet,
): { environments: Set<string>; notCompared: Reason[] } {
  const unread = {
    before: unreadEnvironments(before),
    after: unreadEnvironments(after),
  };
  const environments = new Set<string>();
  const notCompared = new Map<string, Reason>();
  const names = new Set([
    ...namesOn(before.environments, after.environments),
    ...unread.before,
    ...unread.after,
  ]);
  for (const name of names) {
    const unreadOn = (['after', 'before'] as const).find(side =>
      unread[side].has(name),
    );
    const misread = unreadOn
      ? { file: CONFIG_FILE, side: unreadOn }
      : misreadFile({ before, after }, name);
    if (misread) {
      notCompared.set(name, {
        folder: misread.file,
        reason: `${saying(
          misread.side,
        )}. Nothing is compared in environment ${name}`,
      });
    } else {
      environments.add(name);
    }
  }
  return { environments, notCompared: [...notCompared.values()] };
}

/** Finds out what can be compared. */
export function comparedParts(sides: FleetSides): Compared {
  const [old, now] = [sides.before.fleet, sides.after.fleet];
  const { environments, notCompared } = comparedEnvironments(old, now);
  const brokenFolders = new Map<string, Reason>();
  for (const kind of ['pipelines', 'connectClusters'] as const) {
    const [before, after]: Array<Record<string, Folder>> = [old, now].map(
      fleet => fleet[kind],
    );
    for (const name of namesOn(before, after)) {
      const [was, is] = [before, after].map(each => ownValue(each, name));
      // Where nothing was edited, nothing is missing that was there before
      const broken = (is?.broken && 'after') || (was?.broken && 'before');
      if (broken && !isSameText(old, now, was?.files, is?.files)) {
        const { folder } = (is ?? was)!;
        brokenFolders.set(folder, { folder, reason: saying(broken) });
      }
    }
  }
  return {
    environments,
    brokenFolders: new Set(brokenFolders.keys()),
    notCompared: [...notCompared, ...brokenFolders.values()],
  };
}

function isSameText(
  before: Fleet,
  after: Fleet,
  was: string[] = [],
  is: string[] = [],
): boolean {
  return [...new Set([...was, ...is])].every(
    file => before.files.get(file)?.text === after.files.get(file)?.text,
  );
}

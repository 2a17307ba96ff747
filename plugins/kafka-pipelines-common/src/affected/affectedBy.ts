import { checkFleet } from '../checks/checkFleet';
import type { Finding } from '../finding';
import type { FleetTarget } from '../fleet/target';
import type { FileTree, Fleet, FleetEnvironment } from '../fleet/types';
import { ownValue } from '../pipeline/ownRecord';
import { folderOf } from './folderOf';
import { otherFindings, type OtherFindings } from './otherFindings';
import { sharedChange, type SharedChange } from './sharedChange';
import { usedNames } from './usedNames';

/** What may be another than it was. @public */
export interface Affected {
  /** What may render otherwise, or may now be rendered or not. */
  targets: FleetTarget[];
  /** Folders of pipelines and Connect clusters of which anything may be another. */
  folders: ReadonlySet<string>;
  /** Files that have changed, and those of which something else is said. */
  files: ReadonlySet<string>;
}

/** Paths of files that are only in one tree, or have another text in the other. @public */
export function changedFiles(before: FileTree, after: FileTree): string[] {
  return [
    ...[...before].flatMap(([path, text]) =>
      after.get(path) === text ? [] : [path],
    ),
    ...[...after.keys()].filter(path => !before.has(path)),
  ];
}

/** True for a finding about something that a change affects. @public */
export function isAffected(
  { files, folders }: Affected,
  { file }: Finding,
): boolean {
  return files.has(file) || folders.has(folderOf(file));
}

const KINDS = {
  pipeline: {
    chart: 'kafka-pipeline',
    parts: ({ pipelines }: Fleet): Record<string, Part> => pipelines,
    shared: ({ shared }: FleetEnvironment) => shared,
  },
  'connect-cluster': {
    chart: 'kafka-connect',
    parts: ({ connectClusters }: Fleet): Record<string, Part> =>
      connectClusters,
    shared: ({ connectShared }: FleetEnvironment) => connectShared,
  },
} as const;

interface Part {
  name: string;
  folder: string;
  instances: Record<string, { valueFiles: string[]; values: unknown }>;
}

type Kind = keyof typeof KINDS;

const ORDER: readonly Kind[] = ['connect-cluster', 'pipeline'];

/** How one chart and what it is given differ in an environment. */
interface EnvironmentChange extends SharedChange {
  name: string;
}

class Comparison {
  readonly #changed: ReadonlySet<string>;
  readonly #otherFindings: OtherFindings;

  constructor(
    changed: Iterable<string>,
    private readonly before: Fleet,
    private readonly after: Fleet,
    today: Date,
  ) {
    this.#changed = new Set(changed);
    const now = checkFleet(after, today);
    this.#otherFindings = otherFindings(checkFleet(before, today), now);
  }

  result(): Affected {
    const targets = ORDER.flatMap(kind => this.#targets(kind));
    const files = new Set([...this.#changed, ...this.#otherFindings.files]);
    const inFiles = new Set([...files].map(folderOf));
    const folders = ORDER.flatMap(kind =>
      Object.values(KINDS[kind].parts(this.after)).map(({ folder }) => folder),
    );
    return {
      targets,
      files,
      folders: new Set([
        ...targets.map(
          ({ kind, name }) => KINDS[kind].parts(this.after)[name].folder,
        ),
        ...folders.filter(folder => inFiles.has(folder)),
      ]),
    };
  }

  #targets(kind: Kind): FleetTarget[] {
    const changes = new Map(
      Object.values(this.after.environments).map(environment => [
        environment.name,
        this.#environmentChange(kind, environment),
      ]),
    );
    return Object.values(KINDS[kind].parts(this.after)).flatMap(part =>
      Object.keys(part.instances)
        .filter(name => {
          const change = changes.get(name);
          return !change || this.#isAffected(kind, part, change);
        })
        .map(environment => ({ kind, name: part.name, environment })),
    );
  }

  #environmentChange(
    kind: Kind,
    environment: FleetEnvironment,
  ): EnvironmentChange {
    const { name, config } = environment;
    const { chart, shared } = KINDS[kind];
    const was = ownValue(this.before.environments, name);
    const pin = config.charts[chart];
    const change = sharedChange(was && shared(was), shared(environment));
    return {
      ...change,
      name,
      everything:
        change.everything ||
        JSON.stringify(was?.config.charts[chart]) !== JSON.stringify(pin) ||
        ('path' in pin && this.#changedBelow(pin.path)),
    };
  }

  /** True when a file in a folder has changed; it may be written as `./charts/x/`. */
  #changedBelow(path: string): boolean {
    const folder = `${path.replace(/^\.\//, '').replace(/\/+$/, '')}/`;
    return [...this.#changed].some(file => file.startsWith(folder));
  }

  #isAffected(kind: Kind, part: Part, change: EnvironmentChange): boolean {
    const is = part.instances[change.name];
    const was = ownValue(
      ownValue(KINDS[kind].parts(this.before), part.name)?.instances,
      change.name,
    );
    const { errors } = this.#otherFindings;
    const isThere = (path: string, { files }: Fleet) => files.has(path);
    return (
      change.everything ||
      was?.valueFiles.join('\n') !== is.valueFiles.join('\n') ||
      is.valueFiles.some(
        path =>
          (folderOf(path) === part.folder && this.#changed.has(path)) ||
          // What has an error is not rendered, nor what lacks a file; and now it may be the other way round.
          errors.has(path) ||
          isThere(path, this.before) !== isThere(path, this.after),
      ) ||
      this.#uses(kind, part, change)
    );
  }

  #uses(kind: Kind, { name, instances }: Part, change: EnvironmentChange) {
    const environment = ownValue(this.after.environments, change.name);
    if (change.names.size === 0 || !environment) {
      return false;
    }
    const used = usedNames(
      name,
      instances[change.name].values,
      KINDS[kind].shared(environment),
    );
    return [...change.names].some(each => used.has(each));
  }
}

/**
 * What a change of files can affect: what renders otherwise, and what there is
 * something else to say about. More than that is possible, less is not: whatever
 * is not in it renders to the same manifests, and has the same findings.
 *
 * @param changed - paths that differ, see {@link changedFiles}
 * @param after - loaded after `before` or the other way round, so that what they
 *   have in common is checked once
 * @param today - date of the checks, for exemptions that run out
 * @public
 */
export function affectedBy(
  changed: Iterable<string>,
  before: Fleet,
  after: Fleet,
  today: Date = new Date(),
): Affected {
  return new Comparison(changed, before, after, today).result();
}

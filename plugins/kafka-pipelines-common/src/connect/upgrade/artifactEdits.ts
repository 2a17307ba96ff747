import type { FleetView } from '../../checks/fleetView';
import { isMap } from '../../pipeline/mergeValues';
import { ownValue } from '../../pipeline/ownRecord';
import { valueAt } from '../../yaml/pointer';
import { clusterArtifacts } from '../inventory/clusterArtifacts';
import { UpgradeError } from './findPlugin';
import type { UpgradePlan } from './types';
import type {
  UpgradeEdit,
  UpgradeEditOptions,
  UpgradeEdits,
  UpgradeTask,
} from './upgradeEdits';

/** Key in artifacts of the version that comes. */
export function newKey({ plugin, to }: UpgradePlan): string {
  return `${plugin}@${to}`;
}

/** An entry of artifacts in one file. */
interface Entry {
  file: string;
  key: string;
  value: Record<string, unknown>;
  /** Some Connect cluster keeps the old version. */
  stays: boolean;
}

/** Files with the entries that the Connect clusters of a plan name. */
function entriesOf(view: FleetView, plan: UpgradePlan): Entry[] {
  const entries = new Map<string, Entry>();
  for (const { environment, artifact: key } of plan.clusters) {
    const { config, connectShared } = view.environments[environment];
    if (ownValue(connectShared.artifacts, newKey(plan))) {
      continue;
    }
    for (const file of config.valueFiles['kafka-connect']) {
      const value = valueAt(view.fleet.files.get(file)?.value, [
        'artifacts',
        key,
      ]);
      if (isMap(value)) {
        const stays = view.connectClusters.some(
          cluster =>
            !isPlanned(plan, cluster.cluster.name, cluster.environment.name) &&
            cluster.environment.config.valueFiles['kafka-connect'].includes(
              file,
            ) &&
            clusterArtifacts(cluster).some(each => each.key === key),
        );
        entries.set(`${file} ${key}`, { file, key, value, stays });
      }
    }
  }
  return [...entries.values()];
}

/** True for a Connect cluster that a plan upgrades. */
export function isPlanned(
  { clusters }: UpgradePlan,
  cluster: string,
  environment: string,
): boolean {
  return clusters.some(
    each => each.cluster === cluster && each.environment === environment,
  );
}

/** True when the old entry is left as it is, with a new one beside it. */
function isKept({ stays }: Entry, { keepBoth }: UpgradeEditOptions): boolean {
  return stays || keepBoth === true;
}

/** Fields of the new entry; undefined for one that goes. */
type Fields = Record<string, unknown>;

function newFields(
  entry: Entry,
  plan: UpgradePlan,
  options: UpgradeEditOptions,
): { fields: Fields; tasks: UpgradeTask[] } {
  const { value } = entry;
  const { sha512 } = options;
  const { from, to, diff } = plan;
  const key = newKey(plan);
  const fields: Fields = {};
  const tasks: UpgradeTask[] = [];
  const task = (message: string, command?: string) =>
    tasks.push({ message, ...(command !== undefined && { command }) });

  if (value.version === from) {
    fields.version = to;
  }
  for (const field of ['source', 'fileName']) {
    const text = value[field];
    if (typeof text === 'string' && text.includes(from)) {
      fields[field] = text.replaceAll(from, to);
    }
  }
  if (typeof value.url === 'string') {
    if (value.url.includes(from)) {
      fields.url = value.url.replaceAll(from, to);
    } else {
      // It would fetch the old version under the new name.
      fields.url = undefined;
      task(
        `Write the url of ${key}: that of ${from} does not contain the version, so it was ${
          isKept(entry, options) ? 'left' : 'taken'
        } out.`,
      );
    }
  }
  if (typeof value.reference === 'string') {
    const [repository] = value.reference.split('@');
    fields.reference = `${repository.replace(/:[^:/]*$/, '')}:${to}`;
    task(
      `Write the digest into reference of ${key}: it names the image by a tag, which was not looked up.`,
      `docker buildx imagetools inspect ${String(fields.reference)}`,
    );
  }
  if (value.sha512sum !== undefined || typeof fields.url === 'string') {
    fields.sha512sum = sha512;
    if (sha512 === undefined) {
      task(
        `Write sha512sum of ${key}: ${
          value.sha512sum === undefined || isKept(entry, options)
            ? 'it'
            : 'the old one was taken out, and the new one'
        } cannot be known without the file.`,
        `curl -fsSL ${String(fields.url ?? '<url>')} | sha512sum`,
      );
    }
  } else if (sha512 !== undefined) {
    throw new UpgradeError(
      `${key} has no file that a checksum could be of: leave --sha512 out.`,
    );
  }
  if (Array.isArray(value.classes)) {
    const gone = new Set(
      diff?.classes
        .filter(({ change }) => change === 'removed')
        .map(each => each.class),
    );
    const left = value.classes.filter(each => !gone.has(String(each)));
    if (left.length < value.classes.length) {
      fields.classes = left;
    }
  }
  return { fields, tasks };
}

/** The entry keeps its place, order and comments. */
function inPlace({ file, key, value }: Entry, to: string, fields: Fields) {
  return [
    { file, path: ['artifacts', key], change: { rename: to } },
    ...Object.entries(fields)
      .filter(
        ([field, now]) => now !== undefined || Object.hasOwn(value, field),
      )
      .map(
        ([field, now]): UpgradeEdit => ({
          file,
          path: ['artifacts', to, field],
          change: now === undefined ? 'remove' : { set: now },
        }),
      ),
  ];
}

/** The old entry stays for whoever uses it. */
function beside(
  { file, value }: Entry,
  to: string,
  fields: Fields,
): UpgradeEdit[] {
  const entry = Object.entries({ ...value, ...fields }).filter(
    ([, now]) => now !== undefined,
  );
  return [
    {
      file,
      path: ['artifacts', to],
      change: { set: Object.fromEntries(entry) },
    },
  ];
}

/** The edits that bring the new version into artifacts. */
export function artifactEdits(
  view: FleetView,
  plan: UpgradePlan,
  options: UpgradeEditOptions,
): UpgradeEdits {
  const to = newKey(plan);
  const edits: UpgradeEdit[] = [];
  const tasks: UpgradeTask[] = [];
  for (const entry of entriesOf(view, plan)) {
    const { fields, tasks: own } = newFields(entry, plan, options);
    edits.push(
      ...(isKept(entry, options)
        ? beside(entry, to, fields)
        : inPlace(entry, to, fields)),
    );
    tasks.push(...own);
  }
  if (edits.length === 0 && options.sha512 !== undefined) {
    throw new UpgradeError(
      `No entry ${to} is made in artifacts: leave --sha512 out.`,
    );
  }
  return { edits, tasks };
}

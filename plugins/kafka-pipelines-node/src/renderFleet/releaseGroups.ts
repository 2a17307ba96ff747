import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { isError } from '@backstage/errors';
import type {
  FleetTarget,
  ParsedYaml,
} from '@kafka-pipelines/backstage-plugin-kafka-pipelines-common';
import { findChart } from '../helm/findChart';
import type { Release } from '../helm/release';
import { nestedYaml } from './nestedYaml';
import { umbrellaChart, type UmbrellaChart } from './umbrellaChart';

/** Something to render. */
export interface TargetRelease {
  target: FleetTarget;
  release: Release;
}

/** Releases of one chart with the same shared value files. */
export interface ReleaseGroup {
  releases: TargetRelease[];
  /** Absent where each release is to be rendered by itself. */
  umbrella?: UmbrellaChart;
  /** Shared value files in their order, each below a key. */
  shared: string[];
  /** Top-level keys of the shared value files. */
  sharedKeys: ReadonlySet<string>;
  /** Changes with anything that all releases of the group are made of; absent where that is not known. */
  digest?: string;
}

/** Value files of a release that others have, too: all but those of its own folder. */
function sharedFiles({ target, release }: TargetRelease): string[] {
  const own = `${
    target.kind === 'pipeline' ? 'pipelines' : 'connect-clusters'
  }/${target.name}/`;
  return release.valueFiles.filter(path => !path.startsWith(own));
}

/** Value files of a release alone. */
export function ownFiles(each: TargetRelease): string[] {
  return each.release.valueFiles.slice(sharedFiles(each).length);
}

/** Top-level keys of value files. */
export function keysOf(
  paths: readonly string[],
  parsed: ReadonlyMap<string, ParsedYaml>,
): string[] {
  return paths.flatMap(path => Object.keys(parsed.get(path)?.value ?? {}));
}

/** Text files of a chart by their path in it; none for one out of a registry. */
async function chartFiles(
  release: Release,
): Promise<ReadonlyMap<string, string> | undefined> {
  const { chart, pin, files } = release;
  const found = await findChart(chart, pin, files);
  if (found.files) {
    const length = found.reference.length - './'.length + '/'.length;
    return new Map(
      [...found.files].map(([path, text]) => [path.slice(length), text]),
    );
  }
  // Helm alone knows how to fetch and check what is in a registry.
  if (found.reference.startsWith('oci:')) return undefined;
  const names = await readdir(found.reference, { recursive: true });
  const wanted = names
    .map(name => name.replaceAll('\\', '/'))
    .filter(name =>
      /^(Chart\.yaml|values\.yaml|values\.schema\.json|requirements\.yaml|\.helmignore|(templates|charts|crds)\/.*\.\w+)$/.test(
        name,
      ),
    )
    .sort();
  return new Map(
    await Promise.all(
      wanted.map(
        async name =>
          [name, await readFile(join(found.reference, name), 'utf8')] as const,
      ),
    ),
  );
}

export function digestOf(parts: unknown): string {
  return createHash('sha256').update(JSON.stringify(parts)).digest('hex');
}

async function groupOf(
  releases: TargetRelease[],
  parsed: ReadonlyMap<string, ParsedYaml>,
): Promise<ReleaseGroup> {
  const [first] = releases;
  let chart: ReadonlyMap<string, string> | undefined;
  try {
    chart = await chartFiles(first.release);
  } catch (error) {
    if (!isError(error)) throw error;
    // Each release says for itself that it has no chart.
    return { releases, shared: [], sharedKeys: new Set() };
  }
  const paths = sharedFiles(first);
  const texts = paths.map(path => first.release.files.get(path));
  const shared = texts.map(text =>
    text === undefined ? undefined : nestedYaml(text),
  );
  const readable = paths.every(path => parsed.get(path)?.value !== undefined);
  return {
    releases,
    ...(chart &&
      readable &&
      shared.every(text => text !== undefined) && {
        umbrella: umbrellaChart(chart),
      }),
    shared: shared.filter(
      text => text !== undefined && text !== '',
    ) as string[],
    sharedKeys: new Set(keysOf(paths, parsed)),
    digest: digestOf([
      first.release.chart,
      first.release.pin,
      first.release.environment,
      chart ? [...chart] : null,
      paths,
      texts,
    ]),
  };
}

/** Groups releases by what they share. */
export async function releaseGroups(
  releases: readonly TargetRelease[],
  parsed: ReadonlyMap<string, ParsedYaml>,
): Promise<ReleaseGroup[]> {
  const groups = new Map<string, TargetRelease[]>();
  for (const each of releases) {
    const { chart, pin, environment } = each.release;
    const key = JSON.stringify([chart, pin, environment, sharedFiles(each)]);
    const group = groups.get(key) ?? [];
    group.push(each);
    groups.set(key, group);
  }
  return Promise.all([...groups.values()].map(group => groupOf(group, parsed)));
}

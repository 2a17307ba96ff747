import { randomUUID } from 'node:crypto';
import {
  mkdir,
  readdir,
  readFile,
  rename,
  rm,
  stat,
  utimes,
  writeFile,
} from 'node:fs/promises';
import { join } from 'node:path';
import {
  secretsInFile,
  type Fleet,
} from '@kafka-pipelines/backstage-plugin-kafka-pipelines-common';
import {
  digestOf,
  ownFiles,
  type ReleaseGroup,
  type TargetRelease,
} from './releaseGroups';
import type { RenderedTarget, RenderFleetOptions } from './types';

/** Goes up when what is kept, or how, changes. */
const FORMAT = 2;
/** Manifests that nobody has asked for in so many days are removed. */
const KEPT_DAYS = 14;
const DAY = 24 * 60 * 60 * 1000;

/** Manifests by the digest of what they are made of. */
type Entries = Record<string, { manifests: string; day: number }>;

const today = () => Math.floor(Date.now() / DAY);

function keyOf(each: TargetRelease): string {
  const { name, files } = each.release;
  return digestOf([name, ownFiles(each).map(path => files.get(path) ?? null)]);
}

/** By name, so that a pipeline that changes stays in its file. */
const shardOf = ({ target }: TargetRelease) => digestOf(target.name)[0];

function inShards(releases: readonly TargetRelease[]) {
  const shards = new Map<string, TargetRelease[]>();
  for (const each of releases) {
    const shard = shardOf(each);
    shards.set(shard, [...(shards.get(shard) ?? []), each]);
  }
  return shards;
}

/**
 * Rendered manifests on disk, readable by this user only: a folder for each
 * group of releases, named by all that they share, with some files of many
 * manifests each. What has failed and what holds a secret in clear is not kept,
 * and a file that somebody has damaged counts as none.
 */
export class RenderCache {
  readonly #fleet: Fleet;
  readonly #helmVersion: string;
  readonly #folder: string | undefined;
  readonly #withSecrets = new Map<string, boolean>();

  constructor({ fleet, helm, cacheFolder }: RenderFleetOptions) {
    this.#fleet = fleet;
    this.#helmVersion = helm.version;
    this.#folder = cacheFolder && join(cacheFolder, 'manifests');
  }

  #folderOf({ digest }: ReleaseGroup): string | undefined {
    return (
      this.#folder &&
      digest &&
      join(this.#folder, digestOf([FORMAT, this.#helmVersion, digest]))
    );
  }

  /** What is there of a group, some of its releases at a time. */
  async *look(
    group: ReleaseGroup,
  ): AsyncGenerator<{ hits: RenderedTarget[]; misses: TargetRelease[] }> {
    const folder = this.#folderOf(group);
    if (!folder) {
      yield { hits: [], misses: group.releases };
      return;
    }
    const now = new Date();
    await utimes(folder, now, now).catch(() => {});
    for (const [shard, releases] of inShards(group.releases)) {
      const entries = await read(join(folder, shard));
      const hits: RenderedTarget[] = [];
      const misses: TargetRelease[] = [];
      let stale = false;
      for (const each of releases) {
        const entry = entries[keyOf(each)];
        if (entry) {
          hits.push({ ...each.target, manifests: entry.manifests });
          stale ||= entry.day !== today();
          entry.day = today();
        } else {
          misses.push(each);
        }
      }
      // Once a day. What is not said to be in use is removed one day and rendered again.
      if (stale) await write(join(folder, shard), entries).catch(() => {});
      yield { hits, misses };
    }
  }

  /** Keeps what was rendered. A disk that is full or read-only is no mistake of anybody's pipeline. */
  async keep(
    group: ReleaseGroup,
    rendered: readonly RenderedTarget[],
  ): Promise<void> {
    const folder = this.#folderOf(group);
    if (!folder) return;
    const manifests = new Map(
      rendered.map(each => [each.name, each.manifests] as const),
    );
    const kept = group.releases.filter(
      each =>
        manifests.get(each.target.name) !== undefined &&
        !each.release.valueFiles.some(path => this.#hasSecret(path)),
    );
    if (kept.length === 0) return;
    try {
      await mkdir(folder, { recursive: true, mode: 0o700 });
      for (const [shard, releases] of inShards(kept)) {
        const entries = await read(join(folder, shard));
        for (const each of releases) {
          const text = manifests.get(each.target.name);
          if (text !== undefined) {
            entries[keyOf(each)] = { manifests: text, day: today() };
          }
        }
        await write(join(folder, shard), entries);
      }
    } catch {
      // Rendered again the next time.
    }
  }

  /** Removes the groups that nobody has asked for in a long time. */
  async prune(): Promise<void> {
    if (!this.#folder) return;
    const oldest = Date.now() - KEPT_DAYS * DAY;
    for (const name of await readdir(this.#folder).catch(() => [])) {
      const path = join(this.#folder, name);
      const time = (await stat(path).catch(() => undefined))?.mtimeMs;
      if (time !== undefined && time < oldest) {
        await rm(path, { recursive: true, force: true }).catch(() => {});
      }
    }
  }

  #hasSecret(path: string): boolean {
    let found = this.#withSecrets.get(path);
    if (found === undefined) {
      const parsed = this.#fleet.files.get(path);
      found =
        parsed === undefined ||
        secretsInFile(parsed, this.#fleet.catalogue).length > 0;
      this.#withSecrets.set(path, found);
    }
    return found;
  }
}

/** A file is a checksum and, on the next line, the entries. */
async function read(path: string): Promise<Entries> {
  const text = await readFile(path, 'utf8').catch(() => '');
  const end = text.indexOf('\n');
  const body = text.slice(end + 1);
  return end > 0 && digestOf(body) === text.slice(0, end)
    ? JSON.parse(body)
    : {};
}

async function write(path: string, entries: Entries): Promise<void> {
  const oldest = today() - KEPT_DAYS;
  const body = JSON.stringify(
    Object.fromEntries(
      Object.entries(entries).filter(([, { day }]) => day >= oldest),
    ),
  );
  const temporary = `${path}.${randomUUID()}`;
  try {
    await writeFile(temporary, `${digestOf(body)}\n${body}`, {
      mode: 0o600,
      flag: 'wx',
    });
    // Two processes at once: the last one wins, and neither sees half a file.
    await rename(temporary, path);
  } finally {
    await rm(temporary, { force: true });
  }
}

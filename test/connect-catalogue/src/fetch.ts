import { spawnSync } from 'node:child_process';
import {
  existsSync,
  mkdirSync,
  readdirSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import type { ArtifactList } from './artifacts';
import { parentPom, pluginPom, workerPom } from './pom';

/** Folder of the jars of one plugin. */
export function pluginPath(work: string, folder: string): string {
  return join(work, 'plugins', folder);
}

/** Folder of the jars of one version of Kafka Connect. */
export function workerPath(work: string, version: string): string {
  return join(work, 'workers', version);
}

/** A folder counts as fetched when its stamp is there: Maven may stop half-way. */
function stamp(work: string, name: string): string {
  return join(work, 'maven', name, 'fetched');
}

/**
 * Fetches what is not there yet, through Maven and whatever repositories it
 * is set up with.
 *
 * @param work - folder for downloads, kept between runs
 * @throws Error naming the artifacts that Maven could not resolve
 */
export function fetchArtifacts(list: ArtifactList, work: string): void {
  const wanted = [
    ...list.kafka.map(version => {
      const to = workerPath(work, version);
      return { name: `worker-${version}`, to, pom: workerPom(version, to) };
    }),
    ...list.plugins.map(plugin => {
      const to = pluginPath(work, plugin.folder);
      return { name: plugin.folder, to, pom: pluginPom(plugin, to) };
    }),
  ].filter(({ name }) => !existsSync(stamp(work, name)));
  if (wanted.length === 0) return;

  const maven = join(work, 'maven');
  for (const { name, to, pom } of wanted) {
    rmSync(to, { recursive: true, force: true });
    mkdirSync(join(maven, name), { recursive: true });
    writeFileSync(join(maven, name, 'pom.xml'), pom);
  }
  const names = wanted.map(({ name }) => name);
  writeFileSync(join(maven, 'pom.xml'), parentPom(names));
  const { status, error } = spawnSync(
    'mvn',
    ['-B', '-ntp', '-q', '--fail-at-end', 'process-resources'],
    // What is written to stdout is for those who call.
    { cwd: maven, stdio: ['ignore', process.stderr, 'inherit'] },
  );
  if (error) throw new Error(`Maven (mvn) does not start: ${error.message}`);
  // With --fail-at-end a module has files exactly when it was resolved; the
  // folder of an archive is made before.
  const missing = wanted.filter(
    ({ to }) => !existsSync(to) || readdirSync(to).length === 0,
  );
  for (const each of wanted) {
    if (!missing.includes(each)) writeFileSync(stamp(work, each.name), '');
  }
  if (missing.length || status !== 0) {
    throw new Error(
      `Maven could not resolve ${
        missing.map(({ name }) => name).join(', ') || 'all artifacts'
      }: see its messages above`,
    );
  }
}

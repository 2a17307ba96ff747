import { spawnSync } from 'node:child_process';
import {
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
} from 'node:fs';
import { basename, delimiter, join } from 'node:path';
import { type RawHarvest, rawHarvestSchema } from './raw';

/** One plugin alone may fill 300 MB of jars; a scan of all of them needs less than this. */
const HEAP = '-Xmx1500m';

function run(command: string, args: string[]): void {
  const { status, error } = spawnSync(command, args, {
    stdio: ['ignore', 'inherit', 'inherit'],
  });
  if (error) throw new Error(`${command} does not start: ${error.message}`);
  if (status !== 0) throw new Error(`${command} ended with ${status}`);
}

/**
 * Compiles the Java sources against one version of Kafka Connect and runs
 * them in it.
 *
 * @param sources - folder of the Java sources
 * @param jars - folder of that version's jars
 * @param plugins - plugin folders
 * @param work - folder for what is compiled and written
 * @throws Error when Java is missing, fails, or writes what no harvest is
 */
export function harvestWithJvm(
  sources: string,
  jars: string,
  plugins: string[],
  work: string,
): RawHarvest {
  const classes = join(work, 'classes');
  const output = join(work, 'raw.json');
  rmSync(work, { recursive: true, force: true });
  mkdirSync(classes, { recursive: true });
  // A plugin path is a folder of plugin folders; only the listed ones are scanned.
  const path = join(work, 'plugins');
  mkdirSync(path);
  for (const plugin of plugins)
    symlinkSync(plugin, join(path, basename(plugin)));
  const files = readdirSync(sources)
    .filter(file => file.endsWith('.java'))
    .map(file => join(sources, file));
  const libraries = join(jars, '*');
  run('javac', ['--release', '17', '-d', classes, '-cp', libraries, ...files]);
  run('java', [
    HEAP,
    '-XX:+UseSerialGC',
    '-XX:TieredStopAtLevel=1',
    // Plugins put names into small letters as the machine's language has them,
    // and some defaults are of the machine.
    '-Duser.language=en',
    '-Duser.country=US',
    '-Duser.timezone=UTC',
    '-Dfile.encoding=UTF-8',
    '-XX:ActiveProcessorCount=2',
    // Scanning plugins logs much; what fails to load is in the output.
    '-Dorg.slf4j.simpleLogger.defaultLogLevel=off',
    '-cp',
    [classes, libraries].join(delimiter),
    'Harvest',
    output,
    path,
  ]);
  return rawHarvestSchema.parse(JSON.parse(readFileSync(output, 'utf8')));
}

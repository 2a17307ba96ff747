import { homedir } from 'node:os';
import { dirname, join, resolve } from 'node:path';

/** Folder of this workspace. */
export const WORKSPACE = dirname(
  require.resolve('connect-worker-test/package.json'),
);

/** Folder of the repository. */
export const ROOT = resolve(WORKSPACE, '../..');

/** Configuration, data, logs and pid files of the running processes; thrown away with them. */
export const RUN = join(ROOT, 'node_modules/.cache/kafka-pipelines/connect');

/** Jars, kept between runs. */
export const JARS = join(
  process.env.XDG_CACHE_HOME ?? join(homedir(), '.cache'),
  'kafka-pipelines/connect-worker',
);

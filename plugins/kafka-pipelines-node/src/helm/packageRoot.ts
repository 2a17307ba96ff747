import { dirname } from 'node:path';

/** Folder of this package, where it is installed as well as in its workspace. */
export function packageRoot(): string {
  return dirname(
    require.resolve(
      '@kafka-pipelines/backstage-plugin-kafka-pipelines-node/package.json',
    ),
  );
}

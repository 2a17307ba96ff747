import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { cp, mkdir, readdir, readFile, symlink } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import { promisify } from 'node:util';

const run = promisify(execFile);

/** Root of the workspace. */
export const ROOT = resolve(
  require.resolve('integration-test/package.json'),
  '../../..',
);

/** Folders of the packages that the command line is made of, by name; what is needed first comes first. */
const PACKAGES = {
  '@kafka-pipelines/backstage-plugin-kafka-pipelines-common':
    'plugins/kafka-pipelines-common',
  '@kafka-pipelines/backstage-plugin-kafka-pipelines-node':
    'plugins/kafka-pipelines-node',
  'kafka-pipelines': 'packages/cli',
};

/** What Yarn and the build read at the root. */
const ROOT_FILES = [
  'package.json',
  'yarn.lock',
  '.yarnrc.yml',
  '.yarn/install-state.gz',
  'tsconfig.json',
  'backstage.json',
  'charts',
  'dist-types',
];

const NOT_COPIED = ['node_modules', 'dist', 'charts'];

/** A package's folder in a copy of the workspace, with the dependencies of the workspace. */
async function copyPackage(folder: string, workspace: string): Promise<void> {
  const source = join(ROOT, folder);
  await cp(source, join(workspace, folder), {
    recursive: true,
    filter: path => !NOT_COPIED.some(name => path === join(source, name)),
  });
  const modules = join(source, 'node_modules');
  if (existsSync(modules)) {
    await symlink(modules, join(workspace, folder, 'node_modules'));
  }
}

/** Packing changes package.json while it runs, so the workspace itself is left alone. */
async function copyWorkspace(workspace: string): Promise<void> {
  for (const path of ROOT_FILES) {
    if (!existsSync(join(ROOT, path))) {
      throw new Error(
        `${path} is missing: ./yarnw tsc makes what packages are built from`,
      );
    }
    await cp(join(ROOT, path), join(workspace, path), {
      recursive: true,
      verbatimSymlinks: true,
    });
  }
  await symlink(join(ROOT, 'node_modules'), join(workspace, 'node_modules'));
  for (const parent of ['packages', 'plugins', 'test']) {
    for (const name of await readdir(join(ROOT, parent))) {
      const manifest = join(parent, name, 'package.json');
      if (existsSync(join(ROOT, manifest))) {
        await cp(join(ROOT, manifest), join(workspace, manifest));
      }
    }
  }
  for (const folder of Object.values(PACKAGES)) {
    await copyPackage(folder, workspace);
  }
}

/** Packed packages as somebody gets them who installs the command line. */
export class PackedCli {
  private constructor(
    /** Folder with the package, its own packages and what they declare. */
    readonly modules: string,
  ) {}

  get command(): string {
    return join(this.modules, 'kafka-pipelines/bin/kafka-pipelines');
  }

  /**
   * Builds, packs and unpacks. Nothing is downloaded: each package finds what
   * it declares, and nothing else, by links into the workspace.
   *
   * @param folder - empty
   */
  static async install(folder: string): Promise<PackedCli> {
    const workspace = join(folder, 'workspace');
    const packed = new PackedCli(join(folder, 'installed/node_modules'));
    await mkdir(workspace);
    await copyWorkspace(workspace);
    for (const [name, path] of Object.entries(PACKAGES)) {
      const cwd = join(workspace, path);
      const archive = join(folder, `${path.replace('/', '-')}.tgz`);
      await run('yarn', ['build'], { cwd });
      await run('yarn', ['pack', '--out', archive], { cwd });
      await packed.#unpack(name, archive, join(ROOT, path));
    }
    return packed;
  }

  async #unpack(name: string, archive: string, source: string): Promise<void> {
    const target = join(this.modules, name);
    await mkdir(target, { recursive: true });
    await run('tar', ['-xzf', archive, '--strip-components=1', '-C', target]);
    const { dependencies } = JSON.parse(
      await readFile(join(target, 'package.json'), 'utf8'),
    );
    for (const dependency of Object.keys(dependencies)) {
      if (dependency in PACKAGES) continue;
      const link = join(target, 'node_modules', dependency);
      const found = [source, ROOT]
        .map(from => join(from, 'node_modules', dependency))
        .find(existsSync);
      if (!found) throw new Error(`${name} needs ${dependency}, not installed`);
      await mkdir(dirname(link), { recursive: true });
      await symlink(found, link);
    }
  }
}

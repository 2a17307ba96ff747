import {
  argocdFiles,
  decodeText,
} from '@kafka-pipelines/backstage-plugin-kafka-pipelines-node';
import { execFile } from 'node:child_process';
import {
  cp,
  mkdir,
  mkdtemp,
  readdir,
  readFile,
  rename,
  rm,
  stat,
  writeFile,
} from 'node:fs/promises';
import { dirname, join, relative, sep } from 'node:path';
import { promisify } from 'node:util';

const run = promisify(execFile);

const author = {
  GIT_AUTHOR_NAME: 'Kafka Pipelines',
  GIT_AUTHOR_EMAIL: 'kafka-pipelines@users.noreply.invalid',
  GIT_COMMITTER_NAME: 'Kafka Pipelines',
  GIT_COMMITTER_EMAIL: 'kafka-pipelines@users.noreply.invalid',
};

const exists = async (path: string) =>
  stat(path).then(
    () => true,
    () => false,
  );

async function textFiles(folder: string): Promise<Map<string, string>> {
  const files = new Map<string, string>();
  const entries = await readdir(folder, {
    recursive: true,
    withFileTypes: true,
  });
  for (const entry of entries.filter(each => each.isFile())) {
    const file = join(entry.parentPath, entry.name);
    const text = decodeText(await readFile(file));
    if (text !== undefined) {
      files.set(relative(folder, file).split(sep).join('/'), text);
    }
  }
  return files;
}

/** Makes the files a repository that Argo CD could deploy, as in a company. */
async function addArgocdFiles(folder: string): Promise<void> {
  for (const [path, text] of await argocdFiles(await textFiles(folder))) {
    await mkdir(dirname(join(folder, path)), { recursive: true });
    await writeFile(join(folder, path), text);
  }
}

/**
 * Creates a bare repository with one commit that holds a folder's files, its
 * charts and what Argo CD needs.
 *
 * The repository is made beside its place and moved there when it is complete,
 * so a start that is interrupted leaves nothing half made.
 *
 * @returns false when there is something at the target already; it is left alone
 * @throws when git is missing or the source folder is
 */
export async function seedRepository(options: {
  source: string;
  target: string;
  branch: string;
}): Promise<boolean> {
  const { source, target, branch } = options;
  if (await exists(target)) return false;
  if (!(await exists(source))) {
    throw new Error(
      `demo.seed.from names a folder that is not there: ${source}`,
    );
  }
  await mkdir(dirname(target), { recursive: true });
  const folder = await mkdtemp(join(dirname(target), '.seeding-'));
  const repository = join(folder, 'repository.git');
  const files = join(folder, 'files');
  const env = {
    ...process.env,
    ...author,
    GIT_CONFIG_GLOBAL: '/dev/null',
    GIT_CONFIG_NOSYSTEM: '1',
    GIT_DIR: repository,
  };
  const git = (...args: string[]) => run('git', args, { env, cwd: files });
  try {
    await cp(source, files, { recursive: true });
    await addArgocdFiles(files);
    await git('init', '--quiet', '--bare', `--initial-branch=${branch}`);
    // The server side check that refuses paths such as `../x` or `.git/config`.
    await git('config', 'receive.fsckObjects', 'true');
    await git('--work-tree', files, 'add', '--all', '--force', '.');
    await git(
      '--work-tree',
      files,
      'commit',
      '--quiet',
      '--no-verify',
      '--message',
      'Start with the example pipelines',
    );
    await rm(join(repository, 'index'), { force: true });
    await rename(repository, target).catch(async error => {
      // Another backend was faster; its repository is the same.
      if (!(await exists(target))) throw error;
    });
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).syscall === 'spawn git') {
      throw new Error(
        'git was not found on PATH; install git 2.34 or newer to keep pipelines in a repository',
      );
    }
    throw error;
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

import { execFile } from 'node:child_process';
import { mkdir, mkdtemp, rename, rm, stat } from 'node:fs/promises';
import { dirname, join } from 'node:path';
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

/**
 * Creates a bare repository with one commit that holds a folder's files.
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
  const env = {
    ...process.env,
    ...author,
    GIT_CONFIG_GLOBAL: '/dev/null',
    GIT_CONFIG_NOSYSTEM: '1',
    GIT_DIR: repository,
  };
  const git = (...args: string[]) => run('git', args, { env, cwd: source });
  try {
    await git('init', '--quiet', '--bare', `--initial-branch=${branch}`);
    // The server side check that refuses paths such as `../x` or `.git/config`.
    await git('config', 'receive.fsckObjects', 'true');
    await git('--work-tree', source, 'add', '--all', '--force', '.');
    await git(
      '--work-tree',
      source,
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
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') {
      throw new Error(
        'git was not found on PATH; install git 2.34 or newer to keep pipelines in a repository',
      );
    }
    throw error;
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

import { execFile } from 'node:child_process';
import fs from 'node:fs/promises';
import path from 'node:path';
import { promisify } from 'node:util';

const demo = path.resolve(__dirname, '../../../../examples/gitops');

/** A bare repository on disk, looked at with git itself. */
export interface TestRepository {
  path: string;
  /** Runs git in it. */
  git(...args: string[]): Promise<string>;
  commits(): Promise<number>;
  /** Commits a file past the product, as somebody else would. */
  write(file: string, text: string): Promise<void>;
  /** Forgets every commit but the first. */
  reset(): Promise<void>;
}

async function run(cwd: string, ...args: string[]): Promise<string> {
  const identity = ['-c', 'user.name=Eve', '-c', 'user.email=eve@example.com'];
  const { stdout } = await promisify(execFile)('git', [...identity, ...args], {
    cwd,
  });
  return stdout.trim();
}

/** A bare repository that holds what the demo starts with. */
export async function createDemoRepository(
  folder: string,
): Promise<TestRepository> {
  const bare = path.join(folder, 'gitops.git');
  const work = path.join(folder, 'work');
  await fs.cp(demo, work, { recursive: true });
  await run(folder, 'init', '--bare', '-b', 'main', bare);
  await run(work, 'init', '-b', 'main');
  await run(work, 'remote', 'add', 'origin', bare);
  const push = async (message: string) => {
    await run(work, 'add', '-A');
    await run(work, 'commit', '-m', message);
    await run(work, 'push', 'origin', 'main');
  };
  await push('Start');
  const git = (...args: string[]) => run(bare, ...args);
  const start = await git('rev-parse', 'main');
  return {
    path: bare,
    git,
    commits: async () => Number(await git('rev-list', '--count', 'main')),
    async write(file, text) {
      await run(work, 'pull', 'origin', 'main');
      await fs.mkdir(path.dirname(path.join(work, file)), { recursive: true });
      await fs.writeFile(path.join(work, file), text);
      await push(`Write ${file}`);
    },
    async reset() {
      await git('update-ref', 'refs/heads/main', start);
      await run(work, 'reset', '--hard', start);
    },
  };
}

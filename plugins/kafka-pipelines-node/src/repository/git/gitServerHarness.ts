import { chmod, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { GitHttpServer } from '../../testUtils/GitHttpServer';
import {
  seedBareRepository,
  type BareRepositoryHarness,
} from '../conformance/bareRepository';
import type { RepositoryHarness, RepositorySeed } from '../conformance/harness';
import type { GitOpsRepository } from '../types';
import {
  createGitRepository,
  type GitRepositoryOptions,
} from './createGitRepository';
import { runGit } from './runGit';

export interface GitServerHarness extends RepositoryHarness {
  server: GitHttpServer;
  /** The repository behind the server. */
  gitDir: string;
  bare: BareRepositoryHarness;
  /** A new adapter with a mirror of its own, unless a folder for mirrors is given. */
  connect(options?: Partial<GitRepositoryOptions>): GitOpsRepository;
}

const SIGN_IN = { username: 'robot', password: 'pass word:ü' };

/** Says no to whoever wants to move main, as a protected branch does. */
const PROTECTING_HOOK = `#!/bin/sh
[ "$1" != refs/heads/main ] && exit 0
echo "The branch main is protected." >&2
exit 1
`;

/** A bare repository behind git's own HTTP server, with credentials. */
export async function createGitServerHarness(
  seed: RepositorySeed | undefined,
): Promise<GitServerHarness> {
  const folder = await mkdtemp(join(tmpdir(), 'gitops-server-'));
  const gitDir = join(folder, 'gitops.git');
  await runGit(
    ['init', '--quiet', '--bare', '--initial-branch=main', gitDir],
    {},
  );
  const bare = await seedBareRepository(gitDir, seed);
  await bare.git('config', 'uploadpack.allowFilter', 'true');
  await bare.git('config', 'receive.fsckObjects', 'true');

  const server = new GitHttpServer(gitDir);
  const encoded = Buffer.from(
    `${SIGN_IN.username}:${SIGN_IN.password}`,
  ).toString('base64');
  server.authorization = `Basic ${encoded}`;
  await server.listen();

  let mirrors = 0;
  const connect: GitServerHarness['connect'] = options => {
    mirrors += 1;
    return createGitRepository({
      name: 'demo',
      branch: 'main',
      url: server.url,
      auth: SIGN_IN,
      stateFolder: join(folder, `mirrors-${mirrors}`),
      stallSeconds: 20,
      ...options,
    });
  };
  return {
    server,
    gitDir,
    bare,
    connect,
    open: () => connect(),
    listCommits: bare.listCommits,
    describeCommit: bare.describeCommit,
    filesOf: bare.filesOf,
    mergeFromSide: bare.mergeFromSide,
    proposals: {
      ...bare.proposals,
      open: () => connect({ publish: 'branch' }),
      async protectMain() {
        const hook = join(gitDir, 'hooks', 'update');
        await mkdir(join(gitDir, 'hooks'), { recursive: true });
        await writeFile(hook, PROTECTING_HOOK);
        await chmod(hook, 0o755);
      },
    },
    faults: { inject: (n, fault) => server.inject(n, fault) },
    async dispose() {
      await server.close();
      await rm(folder, { recursive: true, force: true });
    },
  };
}

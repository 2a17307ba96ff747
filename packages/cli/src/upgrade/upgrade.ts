import {
  UpgradeError,
  upgradePlan,
  type Fleet,
  type UpgradePlan,
} from '@kafka-pipelines/backstage-plugin-kafka-pipelines-common';
import { FAILED, OK, UsageError } from '../exitCodes';
import { readFleet } from '../readFleet';
import { formatPlan } from './formatPlan';
import { writeUpgrade } from './writeUpgrade';

/** Options of `upgrade`. */
export interface UpgradeOptions {
  repository: string;
  plugin: string;
  from: string;
  to: string;
  cluster?: string;
  env?: string;
  format: 'text' | 'json';
  write?: boolean;
  sha512?: string;
  keepBoth?: boolean;
  force?: boolean;
}

function planOf(fleet: Fleet, options: UpgradeOptions): UpgradePlan {
  const { plugin, from, to, cluster, env } = options;
  try {
    return upgradePlan(fleet, {
      plugin,
      from,
      to,
      ...(cluster !== undefined && { cluster }),
      ...(env !== undefined && { environment: env }),
    });
  } catch (error) {
    throw error instanceof UpgradeError ? new UsageError(error.message) : error;
  }
}

/**
 * `kafka-pipelines upgrade`: prints what another version of a plugin means for
 * a repository, or makes the change.
 *
 * @returns the exit code
 * @throws UsageError when the repository, plugin or version is not there
 * @throws Error when its environments cannot be read, or it cannot be written
 */
export async function upgrade(options: UpgradeOptions): Promise<number> {
  const read = await readFleet(options.repository);
  const plan = planOf(read.fleet, options);
  if (options.write) {
    return writeUpgrade(read, plan, options);
  }
  process.stdout.write(
    options.format === 'json'
      ? `${JSON.stringify(plan, undefined, 2)}\n`
      : formatPlan(plan, process.stdout),
  );
  return plan.connectors.some(({ severity }) => severity === 'breaks')
    ? FAILED
    : OK;
}

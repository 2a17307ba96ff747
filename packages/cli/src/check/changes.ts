import {
  checkFleetChange,
  type Finding,
  type Fleet,
} from '@kafka-pipelines/backstage-plugin-kafka-pipelines-common';
import type { WorkingCopy } from '@kafka-pipelines/backstage-plugin-kafka-pipelines-node';
import { openBase } from '../base/openBase';
import { UsageError } from '../exitCodes';
import type { CheckOptions } from './options';

/**
 * What there is to say about the change of the working copy since its base.
 *
 * Where nobody has named a base and none is found, it is only said that nothing
 * was compared: a new repository has none, nor has a clone without its history.
 *
 * @param copy - undefined where the folder is in no Git repository
 * @throws UsageError when the base that was named is not there
 */
export async function changeFindings(
  { repository, base }: Pick<CheckOptions, 'repository' | 'base'>,
  fleet: Fleet,
  copy: WorkingCopy | undefined,
): Promise<Finding[]> {
  if (base === false || (base === undefined && !copy)) {
    return [];
  }
  try {
    const before = await openBase({ repository, base }, fleet);
    return checkFleetChange(before.fleet, fleet);
  } catch (error) {
    if (base !== undefined || !(error instanceof UsageError)) {
      throw error;
    }
    process.stderr.write(
      `Not compared with what is deployed: ${error.message}. Or say --base <revision>, or --no-base.\n`,
    );
    return [];
  }
}

import {
  UpgradeError,
  type UpgradePlan,
  type UpgradeTask,
} from '@kafka-pipelines/backstage-plugin-kafka-pipelines-common';
import {
  upgradeChange,
  type UpgradeChange,
} from '@kafka-pipelines/backstage-plugin-kafka-pipelines-node';
import { FAILED, OK, UsageError } from '../exitCodes';
import { formatFindings } from '../findings/lines';
import { checkSummary } from '../findings/summary';
import type { ReadFleet } from '../readFleet';
import { writeFiles } from '../writeFiles';
import { uncommitted } from './uncommitted';

/** Options of `upgrade --write`. */
export interface WriteOptions {
  repository: string;
  sha512?: string;
  keepBoth?: boolean;
  force?: boolean;
}

function taskLines(tasks: readonly UpgradeTask[]): string[] {
  return tasks.flatMap(({ message, command }) => [
    `  ${message}`,
    ...(command === undefined ? [] : [`      ${command}`]),
  ]);
}

function changeOf(
  { files, fleet }: ReadFleet,
  plan: UpgradePlan,
  { sha512, keepBoth }: WriteOptions,
): UpgradeChange {
  try {
    return upgradeChange(files, fleet, plan, {
      ...(sha512 !== undefined && { sha512 }),
      ...(keepBoth && { keepBoth }),
    });
  } catch (error) {
    throw error instanceof UpgradeError ? new UsageError(error.message) : error;
  }
}

function assertComplete({ leftOut }: ReadFleet): void {
  if (leftOut.length > 0) {
    throw new Error(
      'Nothing was written: what is left out may use the plugin too. Mend it first, or add --force.',
    );
  }
}

async function assertCommitted(
  root: string,
  files: readonly string[],
): Promise<void> {
  const dirty = await uncommitted(root, files);
  if (dirty.length > 0) {
    throw new Error(
      `Nothing was written: ${dirty.join(
        ', ',
      )} has changes that are not committed. Commit them first, so that the upgrade can be looked at and undone by itself, or add --force.`,
    );
  }
}

/**
 * Makes an upgrade in the files of a working copy, all of it or nothing.
 *
 * @returns the exit code
 * @throws Error when the repository cannot be read completely, or files have
 * changes that are not committed or cannot be edited or written
 */
export async function writeUpgrade(
  read: ReadFleet,
  plan: UpgradePlan,
  options: WriteOptions,
): Promise<number> {
  const change = changeOf(read, plan, options);
  const { changes, tasks, errors, pending } = change;
  const out = (lines: string[]) =>
    process.stdout.write(`${lines.join('\n')}\n`);
  if (changes.size === 0) {
    out(['Nothing to write.', ...taskLines(tasks)]);
    return OK;
  }
  const files = [...changes.keys()].sort();
  if (!options.force) {
    assertComplete(read);
    await assertCommitted(options.repository, files);
  }
  if (errors.length > 0) {
    const found = formatFindings(
      errors,
      checkSummary(read.fleet, errors),
      process.stdout,
    );
    process.stdout.write(found);
    if (!options.force) {
      out([
        `Nothing was written: these errors would be new in ${files.join(
          ', ',
        )}.`,
        'With --force it is written as it is, for you to mend them there: keys of the new version are errors as long as the old one is named.',
      ]);
      return FAILED;
    }
  }
  await writeFiles(options.repository, changes);
  out([
    'Written:',
    ...files.map(file => `  ${file}`),
    ...(tasks.length > 0 ? ['', 'To do by hand:', ...taskLines(tasks)] : []),
    '',
    `Look at it with git diff${
      errors.length + pending.length > 0
        ? '; kafka-pipelines check names what is left.'
        : ', then commit.'
    }`,
  ]);
  return errors.length > 0 ? FAILED : OK;
}

import type { Fleet } from '@kafka-pipelines/backstage-plugin-kafka-pipelines-common';
import type { WorkingCopy } from '@kafka-pipelines/backstage-plugin-kafka-pipelines-node';
import { openBase, type OpenedRevision } from '../base/openBase';
import { UsageError } from '../exitCodes';
import type { CheckOptions } from './options';

/** What the working copy is compared with. */
export interface Bases {
  /** For what must not change; absent where nothing is deployed, or nobody knows what. */
  base?: OpenedRevision;
  /** For what is to be checked; absent for everything. */
  since?: OpenedRevision;
}

/**
 * Where nobody has named a base and none is found, it is only said that nothing
 * was compared: a new repository has none, nor has a clone without its history.
 */
async function deployed(
  repository: string,
  fleet: Fleet,
): Promise<OpenedRevision | undefined> {
  try {
    return await openBase({ repository }, fleet);
  } catch (error) {
    if (!(error instanceof UsageError)) {
      throw error;
    }
    process.stderr.write(
      `Not compared with what is deployed: ${error.message}. Or say --base <revision>, or --no-base.\n`,
    );
    return undefined;
  }
}

/**
 * Opens the commits that options name, or that are found.
 *
 * @param fleet - of the working copy
 * @param copy - undefined where the folder is in no Git repository
 * @throws UsageError when a revision that was named is not there
 */
export async function openBases(
  {
    repository,
    base,
    changedSince,
  }: Pick<CheckOptions, 'repository' | 'base' | 'changedSince'>,
  fleet: Fleet,
  copy: WorkingCopy | undefined,
): Promise<Bases> {
  const since =
    changedSince === undefined
      ? undefined
      : await openBase({ repository, base: changedSince }, fleet);
  if (base === false) {
    return { since };
  }
  if (base !== undefined && base !== changedSince) {
    return { since, base: await openBase({ repository, base }, fleet) };
  }
  if (since) {
    return { since, base: since };
  }
  return { base: copy && (await deployed(repository, fleet)) };
}

import { openRepository, type OpenedRepository } from './openRepository';

/** A working copy that has environments. */
export interface ReadFleet extends OpenedRepository {
  /** Folders that are not in the fleet, because their files have mistakes. */
  leftOut: string[];
}

/**
 * Reads a working copy for a command that shows what its files say. What cannot
 * be read is named on standard error.
 *
 * @throws UsageError when there is no such folder, or it is no repository of pipelines
 * @throws Error when its environments cannot be read
 */
export async function readFleet(repository: string): Promise<ReadFleet> {
  const read = await openRepository(repository);
  const { fleet } = read;
  const environments = Object.keys(fleet.environments);
  if (environments.length === 0) {
    const reason = fleet.findings.at(0);
    throw new Error(
      `${repository} has no environments.${
        reason ? ` ${reason.file}: ${reason.message} ${reason.hint ?? ''}` : ''
      }`.trim(),
    );
  }
  const leftOut = [
    ...Object.values(fleet.pipelines),
    ...Object.values(fleet.connectClusters),
  ].flatMap(({ broken, folder }) => (broken ? [folder] : []));
  if (leftOut.length > 0) {
    process.stderr.write(
      `Left out, because of mistakes in their files: ${leftOut.join(
        ', ',
      )}. kafka-pipelines check says where.\n`,
    );
  }
  return { ...read, leftOut };
}

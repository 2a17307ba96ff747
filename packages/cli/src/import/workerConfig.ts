import type { ImportedConnectCluster } from '@kafka-pipelines/backstage-plugin-kafka-pipelines-common';
import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { UsageError } from '../exitCodes';
import { workingFolder } from '../workingFolder';

const IDENTITY = {
  groupId: 'group.id',
  configStorageTopic: 'config.storage.topic',
  offsetStorageTopic: 'offset.storage.topic',
  statusStorageTopic: 'status.storage.topic',
} as const;

/** Value of a key in a text of Java properties (`java.util.Properties`), as far as names of topics need. */
function property(text: string, key: string): string | undefined {
  const pattern = new RegExp(
    `^[ \\t]*${key.replaceAll('.', '\\.')}[ \\t]*[=: \\t][ \\t]*(.*?)[ \\t]*$`,
    'm',
  );
  // A later line wins.
  const lines = text.split(/\r\n?|\n/).reverse();
  return lines.map(line => pattern.exec(line)?.[1]).find(Boolean);
}

/**
 * Group id and storage topics out of the settings of a worker,
 * `connect-distributed.properties`. Nothing else is taken from there.
 *
 * @throws UsageError when the file cannot be read, or one of the four is not in it
 */
export async function workerIdentity(
  file: string,
): Promise<ImportedConnectCluster['identity']> {
  let text: string;
  try {
    text = await readFile(resolve(workingFolder(), file), 'utf8');
  } catch {
    throw new UsageError(`Cannot be read: ${file}`);
  }
  const read = (key: keyof typeof IDENTITY) => {
    const value = property(text, IDENTITY[key]);
    if (value === undefined) {
      throw new UsageError(
        `${file} has no ${IDENTITY[key]}: the settings of a distributed worker are wanted`,
      );
    }
    return value;
  };
  return {
    groupId: read('groupId'),
    configStorageTopic: read('configStorageTopic'),
    offsetStorageTopic: read('offsetStorageTopic'),
    statusStorageTopic: read('statusStorageTopic'),
  };
}

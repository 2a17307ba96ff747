import { statSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { basename, dirname, resolve } from 'node:path';
import { PassThrough } from 'node:stream';
import type { FormatName } from '../findings/formatNames';
import { formatReport } from '../findings/formats';
import type { CheckReport } from '../findings/report';
import { workingFolder } from '../workingFolder';
import { writeFiles } from '../writeFiles';
import type { CheckOptions } from './options';

/** For people on a terminal; elsewhere editors and `grep` read it, line by line. */
function usualFormat(): FormatName {
  return process.stdout.isTTY ? 'text' : 'lines';
}

/**
 * Prints a report; with a file for it, the report goes there, and what people
 * read is printed beside it.
 *
 * @throws Error when the file cannot be written
 */
export async function writeReport(
  report: CheckReport,
  { format = usualFormat(), output }: Pick<CheckOptions, 'format' | 'output'>,
): Promise<void> {
  if (output !== undefined) {
    const path = resolve(workingFolder(), output);
    // No terminal: no colours, and no width.
    const text = formatReport(format, report, new PassThrough());
    // A device or a pipe has no place to take: it is written into.
    if (statSync(path, { throwIfNoEntry: false })?.isFile() === false) {
      await writeFile(path, text);
    } else {
      await writeFiles(dirname(path), new Map([[basename(path), text]]));
    }
  }
  const printed = output === undefined ? format : usualFormat();
  process.stdout.write(formatReport(printed, report, process.stdout));
}

import { UsageError } from '../exitCodes';
import type { FormatName } from '../findings/formatNames';

/** Options of `check`. */
export interface CheckOptions {
  repository: string;
  /** Absent for people on a terminal, and for programs elsewhere. */
  format?: FormatName;
  /** File for the report in `format`; standard output has text then. */
  output?: string;
  failOn: 'error' | 'warning';
  /** False to leave Helm alone. */
  render: boolean;
  /** What the change is compared with; absent for the branch that is deployed, false for nothing. */
  base?: string | false;
  /** Check only what can be affected by what has changed since. */
  changedSince?: string;
  /** Check again whenever a file changes. */
  watch?: boolean;
}

const isForPeople = (format: CheckOptions['format']) =>
  format === undefined || format === 'text' || format === 'lines';

/** @throws UsageError when options do not go together */
export function assertOptions({ format, output, watch }: CheckOptions): void {
  if (output !== undefined && format === undefined) {
    throw new UsageError(
      '--output wants to know how the file is to be written: say it by --format, as in --format sarif --output report.sarif',
    );
  }
  if (watch && (output !== undefined || !isForPeople(format))) {
    throw new UsageError(
      `--watch prints for people: leave out --${
        output === undefined ? `format ${format}` : 'output'
      }`,
    );
  }
}

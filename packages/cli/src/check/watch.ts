import { OK, UsageError } from '../exitCodes';
import type { CheckReport } from '../findings/report';
import { readDirectory } from '../readDirectory';
import { Checker } from './Checker';
import { FolderWatcher } from './FolderWatcher';
import type { CheckOptions } from './options';
import { writeReport } from './writeReport';

/** Clears a terminal and what was scrolled out of it. */
const CLEAR = '\u001b[2J\u001b[3J\u001b[H';

/** `12:34:56` */
function clock(): string {
  return new Date().toTimeString().slice(0, 8);
}

/** Checks what is there once all of its folders are watched, so that no change is missed. */
async function readSteadily(
  checker: Checker,
  watcher: FolderWatcher,
  { repository }: CheckOptions,
): Promise<CheckReport> {
  const foldersNow = async () => {
    const { folders } = await readDirectory(repository);
    // It may become a repository.
    return folders.length > 0 ? folders : [''];
  };
  while (watcher.watch(await foldersNow())) {
    // A folder that has come meanwhile may have others in it.
  }
  return checker.check();
}

async function checkOnce(
  checker: Checker,
  watcher: FolderWatcher,
  options: CheckOptions,
): Promise<void> {
  const start = performance.now();
  const report = await readSteadily(checker, watcher, options);
  if (process.stdout.isTTY) process.stdout.write(CLEAR);
  await writeReport(report, options);
  const seconds = ((performance.now() - start) / 1000).toFixed(1);
  process.stdout.write(
    `${clock()} checked in ${seconds} s; waiting for changes, Ctrl-C ends.\n`,
  );
}

/**
 * Checks, and checks again whenever a file changes, until it is interrupted.
 *
 * @returns the exit code: to end it is no failure
 * @throws UsageError when there is no such folder or revision to begin with
 */
export async function watch(options: CheckOptions): Promise<number> {
  const ended = new AbortController();
  const end = () => ended.abort();
  const checker = new Checker(options);
  const watcher = new FolderWatcher(options.repository, ended.signal);
  process.once('SIGINT', end);
  process.once('SIGTERM', end);
  try {
    let first = true;
    while (!ended.signal.aborted) {
      try {
        await checkOnce(checker, watcher, options);
      } catch (error) {
        if (ended.signal.aborted) break;
        // Of what others do to the files meanwhile it recovers at the next change.
        if (first || error instanceof UsageError) throw error;
        process.stderr.write(
          `${error instanceof Error ? error.message : String(error)}\n`,
        );
      }
      first = false;
      await watcher.change();
    }
    return OK;
  } finally {
    watcher.close();
    process.off('SIGINT', end);
    process.off('SIGTERM', end);
  }
}

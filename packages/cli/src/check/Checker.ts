import {
  affectedBy,
  byPlace,
  changedFiles,
  checkFleet,
  checkFleetChange,
  isAffected,
  type FileTree,
} from '@kafka-pipelines/backstage-plugin-kafka-pipelines-common';
import {
  loadFleet,
  WorkingCopy,
  type Snapshot,
} from '@kafka-pipelines/backstage-plugin-kafka-pipelines-node';
import type { CheckReport } from '../findings/report';
import { sourcesOf } from '../findings/sources';
import { checkSummary } from '../findings/summary';
import { workingOn } from '../progress';
import { readDirectory } from '../readDirectory';
import { openBases, type Bases } from './bases';
import type { CheckOptions } from './options';
import { Renderer, type Checked } from './Renderer';

/** So many files take more than a second. */
const LONG = 1000;

/** Checks a working copy; again and again, what has changed meanwhile. */
export class Checker {
  readonly #options: CheckOptions;
  readonly #renderer = new Renderer();
  #last: Checked | undefined;
  /** Opened once: while somebody edits files, commits stay as they are. */
  #bases: (Bases & { prefix: string }) | undefined;

  constructor(options: CheckOptions) {
    this.#options = options;
  }

  /** @throws UsageError when there is no such folder, or no such revision */
  async check(): Promise<CheckReport> {
    const { repository, failOn, render } = this.#options;
    const { files, skipped } = await readDirectory(repository);
    const now = this.#load(files, skipped);
    const { fleet, found } = now;
    this.#bases ??= await this.#open(now);
    const { base, since, prefix } = this.#bases;
    const affected =
      since &&
      affectedBy(changedFiles(since.snapshot.files, files), since.fleet, fleet);
    const findings = [
      ...(affected
        ? found.filter(finding => isAffected(affected, finding))
        : found),
      ...(base ? checkFleetChange(base.fleet, fleet) : []),
      ...(render ? await this.#renderer.findings(now, affected) : []),
    ].sort(byPlace);
    this.#last = now;
    return {
      findings,
      summary: checkSummary(fleet, findings),
      fleet,
      sources: sourcesOf({ fleet, files }, found),
      prefix,
      failOn,
      ...(affected && { checked: affected.folders }),
    };
  }

  #load(files: FileTree, skipped: Snapshot['skipped']): Checked {
    const isLong = files.size > LONG && !this.#last;
    const working = isLong && workingOn(`Checking ${files.size} files`);
    const fleet = loadFleet(files, skipped, this.#last?.fleet);
    const found = checkFleet(fleet);
    if (working) working.end();
    return { files, fleet, found };
  }

  async #open({ fleet }: Checked): Promise<Bases & { prefix: string }> {
    const copy = await WorkingCopy.find(this.#options.repository);
    return {
      ...(await openBases(this.#options, fleet, copy)),
      prefix: copy?.prefix ?? '',
    };
  }
}

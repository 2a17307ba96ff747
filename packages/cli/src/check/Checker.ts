import {
  affectedBy,
  byPlace,
  changedFiles,
  checkFleet,
  checkFleetChange,
  isAffected,
} from '@kafka-pipelines/backstage-plugin-kafka-pipelines-common';
import {
  loadFleet,
  WorkingCopy,
} from '@kafka-pipelines/backstage-plugin-kafka-pipelines-node';
import type { CheckReport } from '../findings/report';
import { sourcesOf } from '../findings/sources';
import { checkSummary } from '../findings/summary';
import { readDirectory } from '../readDirectory';
import { openBases, type Bases } from './bases';
import type { CheckOptions } from './options';
import { Renderer, type Checked } from './Renderer';

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
    const fleet = loadFleet(files, skipped, this.#last?.fleet);
    const found = checkFleet(fleet);
    const now: Checked = { files, fleet, found };
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

  async #open({ fleet }: Checked): Promise<Bases & { prefix: string }> {
    const copy = await WorkingCopy.find(this.#options.repository);
    return {
      ...(await openBases(this.#options, fleet, copy)),
      prefix: copy?.prefix ?? '',
    };
  }
}

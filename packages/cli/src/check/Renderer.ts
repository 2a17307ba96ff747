import {
  affectedBy,
  changedFiles,
  type Affected,
  type FileTree,
  type Finding,
  type Fleet,
  type FleetTarget,
} from '@kafka-pipelines/backstage-plugin-kafka-pipelines-common';
import {
  checkRendered,
  renderableTargets,
  resolveHelm,
  type Helm,
} from '@kafka-pipelines/backstage-plugin-kafka-pipelines-node';
import { renderSide } from '../review/renderSide';

/** A working copy with what its checks have found. */
export interface Checked {
  files: FileTree;
  fleet: Fleet;
  found: readonly Finding[];
}

const keyOf = ({ kind, name, environment }: FleetTarget) =>
  [kind, name, environment].join(' ');

/** That nothing could be rendered is an error: who does not want to says so. */
function noHelm(reason: string): Finding {
  return {
    rule: 'render/helm',
    severity: 'error',
    message: `Nothing is rendered. ${reason}`,
    file: 'kafka-pipelines.yaml',
    line: 1,
    column: 1,
    pointer: '',
    hint: 'To check without rendering, say --no-render.',
  };
}

/**
 * Renders a working copy and checks the outcome; after another time, what a
 * change since then can affect.
 */
export class Renderer {
  #last: (Checked & { findings: Map<string, Finding[]> }) | undefined;

  /**
   * @param affected - the part of the working copy to look at; absent for all of it
   * @returns what is wrong with what is rendered
   */
  async findings(now: Checked, affected?: Affected): Promise<Finding[]> {
    const wanted = affected && new Set(affected.targets.map(keyOf));
    const { targets, withErrors } = renderableTargets(now.fleet, now.found);
    const chosen = targets.filter(each => wanted?.has(keyOf(each)) ?? true);
    if (withErrors.length > 0) {
      const amount = `${withErrors.length} of ${
        targets.length + withErrors.length
      }`;
      process.stderr.write(
        `Not rendered, because their files have errors: ${amount} pipelines and Connect clusters, counted in each environment.\n`,
      );
    }
    const findings = this.#kept(now, chosen);
    const missing = chosen.filter(each => !findings.has(keyOf(each)));
    if (missing.length > 0) {
      const helm = await this.#helm();
      if ('reason' in helm) {
        return [noHelm(helm.reason)];
      }
      for await (const rendered of renderSide(now, missing)) {
        findings.set(keyOf(rendered), checkRendered(now.fleet, rendered));
      }
    }
    this.#last = { ...now, findings };
    // Not in the order in which Helm was done with them.
    return chosen.flatMap(each => findings.get(keyOf(each)) ?? []);
  }

  /** What was found the last time and still holds. */
  #kept(now: Checked, targets: readonly FleetTarget[]): Map<string, Finding[]> {
    const kept = new Map<string, Finding[]>();
    if (!this.#last) return kept;
    const { files, fleet, findings } = this.#last;
    const changed = new Set(
      affectedBy(changedFiles(files, now.files), fleet, now.fleet).targets.map(
        keyOf,
      ),
    );
    for (const key of targets.map(keyOf)) {
      const before = findings.get(key);
      if (before && !changed.has(key)) kept.set(key, before);
    }
    return kept;
  }

  async #helm(): Promise<Helm | { reason: string }> {
    try {
      return await resolveHelm();
    } catch (error) {
      return { reason: error instanceof Error ? error.message : String(error) };
    }
  }
}

import type { LoggerService } from '@backstage/backend-plugin-api';
import {
  ownValue,
  type Fleet,
} from '@kafka-pipelines/backstage-plugin-kafka-pipelines-common';
import type { HelmRunner } from '@kafka-pipelines/backstage-plugin-kafka-pipelines-node';

/** A log of a change of a thousand pipelines is still to be read. */
const MOST_LINES = 10;

/** How often Helm runs for pipelines: once in each environment of each. */
export function countRenders(
  fleet: Fleet,
  pipelines: readonly string[],
): number {
  return pipelines
    .map(name => ownValue(fleet.pipelines, name))
    .reduce(
      (sum, pipeline) =>
        pipeline && !pipeline.broken
          ? sum + Object.keys(pipeline.instances).length
          : sum,
      0,
    );
}

/**
 * Runs Helm and says how far it is, as in `Rendered 12 of 40`. A few runs are
 * over before anybody reads that.
 */
export function renderProgress(
  helm: HelmRunner,
  { total, logger }: { total: number; logger: LoggerService },
): HelmRunner {
  if (total <= MOST_LINES) {
    return helm;
  }
  const interval = Math.ceil(total / MOST_LINES);
  let done = 0;
  return {
    render: async (run, options) => {
      try {
        return await helm.render(run, options);
      } finally {
        done += 1;
        if (done % interval === 0 || done === total) {
          logger.info(`Rendered ${done} of ${total}`);
        }
      }
    },
  };
}

import {
  changedFiles,
  checkFleet,
  diffFleets,
  isEmptyDiff,
  secretRemover,
  type Finding,
  type FleetDiff,
} from '@kafka-pipelines/backstage-plugin-kafka-pipelines-common';
import {
  createReview,
  manifestsOfChange,
  reviewMarkdown,
  withRenderedRestarts,
  type ManifestChanges,
  type Review,
} from '@kafka-pipelines/backstage-plugin-kafka-pipelines-node';
import { CHANGES, FAILED, OK } from '../exitCodes';
import { formatLines } from '../findings/lines';
import { renderSide } from '../review/renderSide';
import { secretsOf } from '../review/secretsOf';
import { formatDiff } from './formatDiff';
import { formatManifests, objectDifferences } from './formatManifests';
import type { DiffArguments } from './options';
import { paintFor } from './paint';
import { openSides, type NamedSide } from './sides';

/** What Kubernetes sees of a change, and what Helm says against it. */
interface Rendered {
  manifests: ManifestChanges;
  findings: Finding[];
}

const NOT_RENDERED: Rendered = {
  manifests: { objects: [], notCompared: [] },
  findings: [],
};

interface Sides {
  before: NamedSide;
  after: NamedSide;
}

async function renderedChange(
  { before, after }: Sides,
  { pipeline, env }: DiffArguments,
): Promise<Rendered> {
  const changed = changedFiles(before.files, after.files);
  return manifestsOfChange({
    before,
    after,
    render: (side, targets) =>
      renderSide(
        side,
        targets.filter(
          ({ kind, name, environment }) =>
            (env ?? environment) === environment &&
            (pipeline === undefined ||
              (kind === 'pipeline' && name === pipeline)),
        ),
      ),
    remove: secretRemover(
      [before, after].flatMap(side =>
        secretsOf(side, checkFleet(side.fleet), changed),
      ),
    ),
  });
}

function textOf(change: FleetDiff, { manifests, findings }: Rendered): string {
  const { stdout } = process;
  const paint = paintFor(stdout);
  const seen = formatManifests(manifests, paint);
  return [
    ...formatDiff(change, stdout),
    ...(seen.length > 0
      ? [[paint('underline', 'What Kubernetes sees')], ...seen]
      : []),
    ...(findings.length > 0 ? [formatLines(findings, stdout)] : []),
  ]
    .map(lines => `${lines.join('\n')}\n`)
    .join('\n');
}

function jsonOf(
  { before, after }: Sides,
  change: FleetDiff,
  rendered: Rendered | undefined,
): string {
  const side = ({ revision, commit }: NamedSide) => ({
    ...(revision !== undefined && { revision }),
    ...(commit !== undefined && { commit }),
  });
  return `${JSON.stringify(
    {
      base: side(before),
      head: side(after),
      ...change,
      ...(rendered && {
        manifests: {
          objects: objectDifferences(rendered.manifests),
          notCompared: rendered.manifests.notCompared,
        },
        rendering: rendered.findings,
      }),
    },
    null,
    2,
  )}\n`;
}

function markdownOf({ before, after }: Sides, review: Review): string {
  return reviewMarkdown(review, {
    base: before.commit ?? '',
    head: after.commit ?? 'worktree',
    folder: '',
  }).full;
}

/**
 * `kafka-pipelines diff`: prints what a change does, in the terms of those who
 * run it, and what Kubernetes sees of it.
 *
 * @returns the exit code: 1 where something could not be compared
 */
export async function diff(options: DiffArguments): Promise<number> {
  const { format, render, pipeline, env } = options;
  const sides = await openSides(options);
  const rendered = render ? await renderedChange(sides, options) : NOT_RENDERED;
  const { manifests } = rendered;
  const compared = withRenderedRestarts(
    diffFleets(sides.before.fleet, sides.after.fleet, {
      pipeline,
      environment: env,
    }),
    manifests,
    sides.before.fleet,
  );
  const review = createReview({
    ...rendered,
    diff: compared,
    failOn: 'error',
  });
  // With those that only the manifests tell
  const change = { ...compared, dangers: review.dangers };
  const isComplete =
    change.notCompared.length + manifests.notCompared.length === 0;
  const isEmpty =
    isEmptyDiff(change) && manifests.objects.length === 0 && isComplete;
  if (format === 'json') {
    process.stdout.write(jsonOf(sides, change, render ? rendered : undefined));
  } else if (!isEmpty) {
    process.stdout.write(
      format === 'markdown'
        ? markdownOf(sides, review)
        : textOf(change, rendered),
    );
  }
  if (!isComplete) return FAILED;
  return options.exitCode && !isEmpty ? CHANGES : OK;
}

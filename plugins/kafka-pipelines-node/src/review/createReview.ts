import {
  countFindings,
  type Danger,
  type Finding,
  type FleetDiff,
} from '@kafka-pipelines/backstage-plugin-kafka-pipelines-common';
import type { ManifestChanges } from '../changes/pullRequest';
import { manifestDangers } from '../changes/pullRequest/dangers';
import { plural } from '../changes/pullRequest/plural';
import { foldDangers } from './foldDangers';
import type { Review, ReviewCounts, ReviewInput, Verdict } from './types';

/**
 * Judges a change: what there is to say about it, and whether it may be merged.
 *
 * @public
 */
export function createReview({
  diff,
  findings: found,
  manifests,
  notRendered = [],
  failOn,
}: ReviewInput): Review {
  const findings = worstFirst(distinct([...found, ...diff.findings]));
  const dangers = allDangers(diff, manifests);
  const { error, warning } = countFindings(findings);
  const fails = error > 0 || (failOn === 'warning' && warning > 0);
  const unknown =
    diff.notCompared.length + manifests.notCompared.length + notRendered.length;
  const doubtful = dangers.length + unknown > 0;
  let verdict: Verdict = doubtful ? 'neutral' : 'success';
  if (fails) verdict = 'failure';
  const counts = countsOf(diff, manifests);
  return {
    verdict,
    title: titleOf({
      counts,
      error,
      warning,
      dangers: foldDangers(dangers).length,
      unknown,
      restarts: diff.hit.restarts.length,
    }),
    counts,
    environments: environmentsOf(diff, manifests),
    diff,
    findings,
    dangers,
    manifests,
    notRendered,
  };
}

/** True when the change is none to pipelines and Connect clusters. */
export function changesNothing({ counts, manifests, diff }: Review): boolean {
  return (
    Object.values(counts).every(count => count === 0) &&
    manifests.notCompared.length + diff.notCompared.length === 0
  );
}

function titleOf(numbers: {
  counts: ReviewCounts;
  error: number;
  warning: number;
  dangers: number;
  unknown: number;
  restarts: number;
}): string {
  const { counts, error, warning, dangers, unknown, restarts } = numbers;
  const parts = [
    ...(error ? [plural(error, 'error')] : []),
    ...(warning ? [plural(warning, 'warning')] : []),
    ...(dangers ? [plural(dangers, 'danger')] : []),
    ...(unknown ? [`${unknown} not compared`] : []),
    ...(restarts
      ? [`workers of ${plural(restarts, 'Connect cluster')} restart`]
      : []),
  ];
  if (parts.length > 0) return parts.join(', ');
  return Object.values(counts).some(count => count > 0)
    ? 'Nothing to object to'
    : 'No pipeline changes';
}

function distinct(findings: readonly Finding[]): Finding[] {
  return [
    ...new Map(
      findings.map(finding => [JSON.stringify(finding), finding]),
    ).values(),
  ];
}

const SEVERITIES: ReadonlyArray<Finding['severity']> = [
  'error',
  'warning',
  'info',
];

function worstFirst(findings: readonly Finding[]): Finding[] {
  return [...findings].sort(
    (a, b) => SEVERITIES.indexOf(a.severity) - SEVERITIES.indexOf(b.severity),
  );
}

/** Those of the diff, and those of objects that the diff says nothing of. */
function allDangers(diff: FleetDiff, { objects }: ManifestChanges): Danger[] {
  const keyOf = ({ environment, kind, name }: Danger) =>
    JSON.stringify([environment, kind, name]);
  const known = new Set(diff.dangers.map(keyOf));
  return [
    ...diff.dangers,
    ...manifestDangers(objects).filter(danger => !known.has(keyOf(danger))),
  ];
}

function countsOf(diff: FleetDiff, manifests: ManifestChanges): ReviewCounts {
  const parts = diff.pipelines.flatMap(pipeline => pipeline.parts);
  const count = (kind: (typeof parts)[number]['kind']) =>
    new Set(
      parts
        .filter(part => part.kind === kind)
        .map(({ cluster, name }) => JSON.stringify([cluster, name])),
    ).size;
  return {
    pipelines: diff.pipelines.length,
    connectors: count('connector'),
    topics: count('topic'),
    ksqldbApps: count('ksqldb-app'),
    connectClusters: new Set(diff.connectClusters.map(c => c.cluster)).size,
    environments: diff.environments.length,
    sharedFiles: diff.sharedFiles.length,
    objects: manifests.objects.length,
  };
}

function environmentsOf(
  diff: FleetDiff,
  { objects }: ManifestChanges,
): string[] {
  return [
    ...new Set([
      ...diff.pipelines.flatMap(({ parts, addedTo, removedFrom }) => [
        ...parts.map(({ environment }) => environment),
        ...addedTo,
        ...removedFrom,
      ]),
      ...diff.connectClusters.map(({ environment }) => environment),
      ...diff.environments.map(({ environment }) => environment),
      ...objects.map(({ environment }) => environment),
    ]),
  ].sort();
}

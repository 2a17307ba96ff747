import {
  code,
  cut,
  list,
  type ListLimit,
} from '../../changes/pullRequest/markdown';
import { markdownText } from '../../blueprints/markdownText';
import { plural } from '../../changes/pullRequest/plural';
import { foldDangers } from '../foldDangers';
import type { Review, Verdict } from '../types';

const MAX_SENTENCE = 300;

const VERDICTS: Record<Verdict, string> = {
  success: '✔ Passed',
  neutral: '⚠ Look twice',
  failure: '✘ Failed',
};

/** The verdict, and how much changes. */
export function summary(review: Review, commits: string): string {
  const { verdict, title, counts, environments } = review;
  const changed = [
    ...some(counts.pipelines, 'pipeline'),
    ...some(counts.connectors, 'connector'),
    ...some(counts.topics, 'topic'),
    ...some(counts.ksqldbApps, 'ksqlDB app'),
    ...some(counts.connectClusters, 'Connect cluster'),
    ...some(counts.environments, 'environment'),
    ...some(counts.sharedFiles, 'shared file'),
  ];
  const places = environments.map(code).join(', ');
  const objects = plural(
    counts.objects,
    'object of Kubernetes',
    'objects of Kubernetes',
  );
  return [
    `**${VERDICTS[verdict]}**: ${title}.`,
    `Changes ${changed.join(', ') || 'no pipeline'}${
      places && ` in ${places}`
    }: ${objects}${commits}.`,
  ].join('\n\n');
}

function some(count: number, what: string): string[] {
  return count === 0 ? [] : [plural(count, what)];
}

/** What deserves a second look, and what could not be looked at. */
export function dangersList(review: Review, limit: ListLimit): string {
  const { dangers, diff, manifests, notRendered } = review;
  return list(
    [
      ...foldDangers(dangers).map(
        ({ environments, kind, name, message, values }) =>
          `${environments.map(code).join(', ')}: ${kind} ${code(
            name,
          )} ${message}${
            values ? `: ${code(values.before)} → ${code(values.after)}` : ''
          }.`,
      ),
      ...notRendered.map(
        ({ folder, reason }) =>
          `${folder ? code(folder) : 'The charts'} not rendered: ${sentence(
            reason,
          )}`,
      ),
      ...diff.notCompared.map(
        ({ folder, reason }) =>
          `${code(folder)} cannot be compared: ${sentence(reason)}`,
      ),
      ...manifests.notCompared.map(
        ({ environment, pipeline }) =>
          `${code(environment)}: what Kubernetes sees of ${code(
            pipeline,
          )} cannot be compared, because Helm cannot render it before or after the change.`,
      ),
    ],
    'points',
    limit,
  );
}

function sentence(text: string): string {
  return markdownText(cut(text, MAX_SENTENCE));
}

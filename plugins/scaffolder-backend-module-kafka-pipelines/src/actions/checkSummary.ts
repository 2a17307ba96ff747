import {
  countFindings,
  type Finding,
  type RenderedManifests,
} from '@kafka-pipelines/backstage-plugin-kafka-pipelines-common';
import { plural } from './plural';

/** What a check found and what would run, in a sentence or two. */
export function checkSummary(
  findings: readonly Finding[],
  manifests: readonly RenderedManifests[],
): string {
  const { warning, info } = countFindings(findings);
  const found = [
    ...(warning ? [plural(warning, 'warning')] : []),
    ...(info ? [plural(info, 'remark')] : []),
  ].join(' and ');
  const sentences = [found ? `No errors, ${found}.` : 'No findings.'];
  const environments = new Set(manifests.map(({ environment }) => environment));
  for (const environment of environments) {
    const kinds = new Map<string, number>();
    for (const { manifests: stream } of manifests.filter(
      rendered => rendered.environment === environment,
    )) {
      for (const [, kind] of stream?.matchAll(/^kind: (\S+)$/gm) ?? []) {
        kinds.set(kind, (kinds.get(kind) ?? 0) + 1);
      }
    }
    const counts = [...kinds].map(([kind, count]) => plural(count, kind));
    sentences.push(
      `In ${environment}: ${counts.join(', ') || 'no manifests'}.`,
    );
  }
  return sentences.join(' ');
}

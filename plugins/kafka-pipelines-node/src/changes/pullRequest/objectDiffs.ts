import { manifestDangers } from './dangers';
import { lineDiff } from './lineDiff';
import type { ManifestChange } from './manifestChanges';
import { fence, htmlCode } from './markdown';

/**
 * What changes in the manifests, object by object, each folded: what deserves a
 * second look first.
 */
export function objectDiffs(objects: readonly ManifestChange[]): string[] {
  return objects
    .map(change => ({ change, weight: weightOf(change) }))
    .sort((a, b) => a.weight - b.weight)
    .map(({ change }) => objectDiff(change));
}

/** What runs and what holds data is looked at before what only lets it run. */
const MAIN_KINDS = [
  'KafkaTopic',
  'KafkaConnector',
  'KafkaConnect',
  'StatefulSet',
];

/** What goes and what changes is looked at before what is new. */
function weightOf(change: ManifestChange): number {
  const { kind, before, after } = change;
  if (manifestDangers([change]).length > 0) return 0;
  const main = MAIN_KINDS.includes(kind) ? 0 : 1;
  if (!after) return 1 + main;
  return (before ? 3 : 5) + main;
}

function objectDiff(change: ManifestChange): string {
  const { environment, kind, namespace, name, before, after } = change;
  const what = namespace ? `${namespace}/${name}` : name;
  let verb = 'changed';
  if (!before) verb = 'added';
  if (!after) verb = 'removed';
  return [
    `<details><summary>${htmlCode(environment)}: ${htmlCode(kind)} ${htmlCode(
      what,
    )} ${verb}</summary>`,
    fence(differenceOf(change), 'diff'),
    '</details>',
  ].join('\n\n');
}

function differenceOf({ kind, before, after }: ManifestChange): string {
  // No chart of ours renders a Secret; should one, its values stay its own
  if (kind === 'Secret') return '  values are not shown';
  return (
    lineDiff(before?.text ?? '', after?.text ?? '') ||
    '  a secret changes, which is not shown'
  );
}

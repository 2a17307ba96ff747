import { manifestDangers } from './dangers';
import { lineDiff } from './lineDiff';
import type { ManifestChange } from './manifestChanges';
import { code, fence, htmlCode } from './markdown';
import type { CountedPart } from './packed';

/**
 * What changes in the manifests, folded, each object or all that change alike:
 * what deserves a second look first.
 */
export function objectDiffs(objects: readonly ManifestChange[]): CountedPart[] {
  const alike = new Map<string, ObjectsAlike>();
  for (const change of objects) {
    const difference = differenceOf(change);
    const key = JSON.stringify([
      change.kind,
      verbOf(change),
      changedLines(difference),
    ]);
    const known = alike.get(key);
    const weight = Math.min(known?.weight ?? Infinity, weightOf(change));
    const changes = known?.changes ?? [];
    changes.push(change);
    alike.set(key, {
      changes,
      difference: known?.difference ?? difference,
      weight,
    });
  }
  return [...alike.values()]
    .sort((a, b) => a.weight - b.weight)
    .map(each => ({ text: objectDiff(each), count: each.changes.length }));
}

/** A difference without the lines around it. */
function changedLines(difference: string): string[] {
  return difference.split('\n').filter(line => /^[+-]/.test(line));
}

/** Objects of which the same lines change. */
interface ObjectsAlike {
  /** One at least. */
  changes: ManifestChange[];
  /** Of the first. */
  difference: string;
  /** The least is looked at first. */
  weight: number;
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

function verbOf({ before, after }: ManifestChange): string {
  if (!before) return 'added';
  return after ? 'changed' : 'removed';
}

function objectDiff({ changes, difference }: ObjectsAlike): string {
  const [first] = changes;
  const names = [...new Set(changes.map(nameOf))];
  const places = [...new Set(changes.map(({ environment }) => environment))];
  const isOne = names.length === 1;
  const what = isOne
    ? `${places.map(htmlCode).join(', ')}: ${htmlCode(first.kind)} ${htmlCode(
        names[0],
      )} ${verbOf(first)}`
    : `${places.map(htmlCode).join(', ')}: ${changes.length} × ${htmlCode(
        first.kind,
      )} ${verbOf(first)} alike`;
  return [
    `<details><summary>${what}</summary>`,
    ...(isOne
      ? []
      : [
          ...places.map(
            place =>
              `In ${code(place)}: ${changes
                .filter(({ environment }) => environment === place)
                .map(change => code(nameOf(change)))
                .join(', ')}`,
          ),
          'The first of them:',
        ]),
    fence(difference, 'diff'),
    '</details>',
  ].join('\n\n');
}

function nameOf({ namespace, name }: ManifestChange): string {
  return namespace ? `${namespace}/${name}` : name;
}

function differenceOf({ kind, before, after }: ManifestChange): string {
  // No chart of ours renders a Secret; should one, its values stay its own
  if (kind === 'Secret') return '  values are not shown';
  return (
    lineDiff(before?.text ?? '', after?.text ?? '') ||
    '  a secret changes, which is not shown'
  );
}

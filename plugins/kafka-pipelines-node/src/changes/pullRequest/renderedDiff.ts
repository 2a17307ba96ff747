import { lineDiff } from './lineDiff';
import type { ManifestChange } from './manifestChanges';
import { fence, htmlCode } from './markdown';

const TITLE = '### Rendered difference';

/** Of the sentence at the end, which may be needed. */
const RESERVED = 200;

/**
 * What changes in the manifests, object by object, folded. Objects that do not
 * fit are left out as a whole, which the last line says.
 *
 * @param budget - most characters of all of it
 * @returns nothing when nothing changes
 */
export function renderedDiff(
  objects: readonly ManifestChange[],
  budget: number,
): string {
  if (objects.length === 0) return '';
  const parts: string[] = [];
  let left = budget - TITLE.length - RESERVED;
  for (const change of [...objects].sort(byWeight)) {
    const part = objectDiff(change);
    if (part.length + 2 > left) continue;
    left -= part.length + 2;
    parts.push(part);
  }
  return [
    TITLE,
    ...parts,
    ...(parts.length < objects.length
      ? [
          `Shown ${parts.length} of ${objects.length} objects. The others are too long for a pull request; \`kafka-pipelines render\` prints them all.`,
        ]
      : []),
  ].join('\n\n');
}

/** What goes and what changes is looked at before what is new. */
function byWeight(a: ManifestChange, b: ManifestChange): number {
  const weight = ({ before, after }: ManifestChange) => {
    if (!after) return 0;
    return before ? 1 : 2;
  };
  return weight(a) - weight(b);
}

function objectDiff(change: ManifestChange): string {
  const { environment, kind, namespace, name, before, after } = change;
  const what = namespace ? `${namespace}/${name}` : name;
  let verb = 'changed';
  if (!before) verb = 'added';
  if (!after) verb = 'removed';
  // No chart of ours renders a Secret; should one, its values stay its own
  const difference =
    kind === 'Secret'
      ? '  values are not shown'
      : lineDiff(before?.text ?? '', after?.text ?? '');
  return [
    `<details><summary>${htmlCode(environment)}: ${htmlCode(kind)} ${htmlCode(
      what,
    )} ${verb}</summary>`,
    fence(difference, 'diff'),
    '</details>',
  ].join('\n\n');
}
